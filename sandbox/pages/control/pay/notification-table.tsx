import type { Notification } from '../../common/model';
import { fullTime } from '../../common/time';
import { DataTable } from '../ui/data-table';
import { EVENTS, NOTIFICATION_STATES } from './pay-words';

interface Props {
  notifications: Notification[];
  onOpen: (notification: Notification) => void;
}

export function NotificationTable({ notifications, onOpen }: Props) {
  return (
    <DataTable
      label="通知" rows={notifications} keyOf={({ id }) => id} onOpen={onOpen} empty="还没有通知。有人付款或退款到账时发出"
      columns={[
        { name: '时间', show: ({ createdAt }) => <time>{fullTime(createdAt)}</time> },
        { name: '什么', show: ({ eventType }) => EVENTS[eventType] },
        { name: '发往', className: 'wide', show: (notification) => <><span className="mono">{notification.url}</span><small className="mono soft block">{notification.outRefundNo ?? notification.outTradeNo}</small></> },
        { name: '次数', className: 'number', show: ({ tries }) => tries },
        { name: '状态', show: (notification) => <State notification={notification} /> },
      ]}
    />
  );
}

function State({ notification: { state, nextAt, faultId, attempts } }: { notification: Notification }) {
  const last = attempts.at(-1);
  return (
    <span className={state === 'delivered' ? 'good' : state === 'waiting' ? '' : 'bad'}>
      {NOTIFICATION_STATES[state]}
      {faultId && <span className="tag tag-amber">故障</span>}
      {state === 'waiting' && <small className="soft block">{last ? `上次 ${last.status ?? '没有回答'}，` : ''}下次 {fullTime(nextAt)}</small>}
    </span>
  );
}
