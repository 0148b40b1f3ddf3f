import type { ConflictView, EventView, ResolveConflictBody } from '@chudian/shared';
import { Form } from 'antd';
import { api } from '../../platform/api/api';
import { FormDialog } from '../../platform/ui/form-dialog';
import { PhraseInput } from '../../platform/ui/phrase-input';
import { required } from '../editor/form-rules';
import { doorPaths } from './use-door';

const USUAL = ['同一人从两个入口进出，无需处理', '已核对证件，是本人', '票被转给他人，已登记', '已请来宾到服务台'];

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
        <PhraseInput phrases={USUAL} placeholder="自己写，或点下面的一句" />
      </Form.Item>
    </FormDialog>
  );
}
