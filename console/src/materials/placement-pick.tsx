import type { MaterialView } from '@chudian/shared';
import { Form, Select } from 'antd';
import { Term } from '../platform/ui/term';

/** For which placement a code is made. */
export function PlacementPick({ material }: { material: MaterialView }) {
  const options = material.placements.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form.Item
      name="placementId"
      label={<Term word="投放位" />}
      rules={[{ required: true, message: '请选择投放位' }]}
      initialValue={options[0]?.value}
    >
      <Select options={options} />
    </Form.Item>
  );
}
