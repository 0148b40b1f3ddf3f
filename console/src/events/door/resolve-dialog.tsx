import type { ConflictView, EventView, ResolveConflictBody } from '@chudian/shared';
import { AutoComplete, Form } from 'antd';
import { api } from '../../platform/api/api';
import { FormDialog } from '../../platform/ui/form-dialog';
import { required } from '../editor/form-rules';
import { doorPaths } from './use-door';

const USUAL = ['同一人从两个入口进出，无需处理', '已核对证件，是本人', '票被转给他人，已登记', '已请来宾到服务台'].map((value) => ({ value }));

interface Props {
  event: EventView;
  conflict: ConflictView;
  story: string;
  onClosed: () => void;
}

export function ResolveDialog({ event, conflict, story, onClosed }: Props) {
  const { conflicts } = doorPaths(event.id);
  return (
    <FormDialog<ResolveConflictBody>
      title="记录处理"
      run={(body) => api.put(`${conflicts}/${conflict.id}/resolution`, body)}
      done="已记录"
      refresh={[conflicts]}
      onClosed={onClosed}
    >
      <p className="faint">{story}</p>
      <Form.Item name="resolution" label="怎样处理的" rules={[required('请填写处理结果')]}>
        <AutoComplete maxLength={200} options={USUAL} placeholder="选一个，或自己写" />
      </Form.Item>
    </FormDialog>
  );
}
