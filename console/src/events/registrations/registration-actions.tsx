import type { DecideReply, EventView, RegistrationState, RegistrationView } from '@chudian/shared';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { moneyText } from '../../platform/money/yuan';
import { Allowed } from '../../platform/ui/allowed';
import { FormDialog } from '../../platform/ui/form-dialog';
import { required } from '../editor/form-rules';
import { RejectDialog } from './reject-dialog';
import { cancelRegistration, REGISTRATION_REFRESH, replaceTicket, useApproval } from './use-registrations';

const CANCELLABLE: RegistrationState[] = ['pending', 'waitlisted', 'offered', 'unpaid', 'confirmed'];

/** Approve, reject or cancel one; or give him another ticket. */
export function RegistrationActions({ registration, event }: { registration: RegistrationView; event: EventView }) {
  const [task, setTask] = useState<'reject' | 'cancel' | 'replace' | null>(null);
  const { message } = App.useApp();
  const tell = (reply: DecideReply) => void tellOne(reply, message);
  const approve = useApproval(event.id, tell);
  const close = () => setTask(null);
  const isPending = registration.state === 'pending';
  return (
    <Allowed to="events.decide">
      <div className="row dialog-foot">
        {registration.state === 'confirmed' && !registration.checkedInAt && <Button onClick={() => setTask('replace')}>换发电子票</Button>}
        {CANCELLABLE.includes(registration.state) && !isPending && (
          <Button danger onClick={() => setTask('cancel')}>
            取消报名
          </Button>
        )}
        {isPending && (
          <>
            <Button danger onClick={() => setTask('reject')}>
              不通过
            </Button>
            <Button type="primary" loading={approve.isPending} onClick={() => approve.mutate([registration.id])}>
              通过
            </Button>
          </>
        )}
      </div>
      {task === 'reject' && <RejectDialog eventId={event.id} ids={[registration.id]} onDecided={tell} onClosed={close} />}
      {task === 'replace' && <ReplaceTicketDialog registration={registration} onClosed={close} />}
      {task === 'cancel' && <CancelRegistrationDialog registration={registration} onClosed={close} />}
    </Allowed>
  );
}

function ReplaceTicketDialog({ registration, onClosed }: { registration: RegistrationView; onClosed: () => void }) {
  return (
    <FormDialog
      title="换发一张新的电子票？"
      submitText="换发，并告知"
      closeText="先不换"
      run={() => replaceTicket(registration.event.id, registration.id)}
      done="已换发新的电子票"
      refresh={REGISTRATION_REFRESH}
      onClosed={onClosed}
    >
      <p>原来的票立即作废，例如二维码被转发到了群里。没有网络的入口要等联网后才知道；期间用旧票入场会列为冲突。</p>
    </FormDialog>
  );
}

function tellOne({ refused, waitlisted }: DecideReply, message: ReturnType<typeof App.useApp>['message']) {
  if (refused.length > 0) return message.warning(refused[0].message);
  return waitlisted.length > 0 ? message.info('已通过，名额已满，按顺序候补') : message.success('已处理，正在通知对方');
}

function CancelRegistrationDialog({ registration, onClosed }: { registration: RegistrationView; onClosed: () => void }) {
  const { paidFen } = registration;
  return (
    <FormDialog<{ reason: string }>
      title="取消这个报名？"
      submitText="取消报名，并告知"
      closeText="先不取消"
      isDanger
      run={({ reason }) => cancelRegistration(registration.event.id, registration.id, reason)}
      done="报名已取消"
      refresh={REGISTRATION_REFRESH}
      onClosed={onClosed}
    >
      <p>票立即作废，名额让给候补的人{paidFen > 0 && `；已支付的 ${moneyText(paidFen)} 原路退回`}。</p>
      <Form.Item name="reason" label="原因" extra="报名的人会看到这句话。" rules={[required('请填写原因')]}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
