import type { BatchBody, MaterialView } from '@chudian/shared';
import { Form, Input, InputNumber } from 'antd';
import { api } from '../platform/api/api';
import { FormDialog } from '../platform/ui/form-dialog';
import { PlacementPick } from './placement-pick';

const LARGEST = 50_000;

export function BatchDialog({ material, onClosed }: { material: MaterialView; onClosed: () => void }) {
  return (
    <FormDialog<BatchBody>
      title="批量制作"
      submitText="开始制作"
      initial={{ size: 100 }}
      run={(body) => api.post(`/admin/materials/${material.id}/batches`, body)}
      done="已开始制作，可以离开此页，完成后随时来取"
      refresh={['/admin/materials']}
      onClosed={onClosed}
    >
      <Form.Item name="name" label="批次名称" rules={[{ required: true, message: '请填写批次名称' }]}>
        <Input maxLength={50} placeholder="第一次印刷" />
      </Form.Item>
      <Form.Item
        name="size"
        label="数量"
        extra={`每张印刷品一个码，带编号；一批最多 ${LARGEST.toLocaleString()} 个。`}
        rules={[{ required: true, message: '请填写数量' }]}
      >
        <InputNumber min={1} max={LARGEST} precision={0} className="full" />
      </Form.Item>
      <PlacementPick material={material} />
    </FormDialog>
  );
}
