import type { DecideReply } from '@chudian/shared';
import { Form } from 'antd';
import { FormDialog } from '../../platform/ui/form-dialog';
import { PhraseInput } from '../../platform/ui/phrase-input';
import { required } from '../editor/form-rules';
import { decide, REGISTRATION_REFRESH } from './use-registrations';

const REASONS = ['名额已满，期待下次与您见面。', '本次活动面向设备使用方，暂不符合参会条件。', '报名信息不完整，请补充后重新报名。'];

interface Props {
  eventId: string;
  ids: string[];
  onDecided: (reply: DecideReply) => void;
  onClosed: () => void;
}

/** A rejection says why: the person reads it. */
export function RejectDialog({ eventId, ids, onDecided, onClosed }: Props) {
  return (
    <FormDialog<{ reason: string }, DecideReply>
      title={ids.length > 1 ? `不通过这 ${ids.length} 人的报名？` : '不通过这个报名？'}
      submitText="不通过，并告知"
      run={({ reason }) => decide(eventId, 'rejections', { registrationIds: ids, reason })}
      refresh={REGISTRATION_REFRESH}
      then={onDecided}
      onClosed={onClosed}
    >
      <Form.Item name="reason" label="原因" extra="报名的人会看到这句话。" rules={[required('请填写原因')]}>
        <PhraseInput phrases={REASONS} placeholder="自己写，或点下面的一句" />
      </Form.Item>
    </FormDialog>
  );
}
