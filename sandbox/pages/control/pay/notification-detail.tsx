import { api } from '../../common/api';
import type { Attempt, Notification } from '../../common/model';
import { fullTime } from '../../common/time';
import { pretty } from '../log/pretty';
import { DataTable } from '../ui/data-table';
import { Dialog } from '../ui/dialog';
import { useNotices } from '../ui/notice';
import { EVENTS, NOTIFICATION_STATES } from './pay-words';

/** One notification with every try of it. */
export function NotificationDetail({ notification, onClose }: { notification: Notification; onClose: () => void }) {
  const { id, eventType, url, state, attempts, plain, body } = notification;
  const { attempt } = useNotices();
  const again = () => void attempt(() => api.post(`/control/api/pay/notifications/${id}/send`), '又发了一次');
  return (
    <Dialog title={`通知：${EVENTS[eventType]}`} onClose={onClose}>
      <p className="mono detail-address">POST {url}</p>
      <p>{NOTIFICATION_STATES[state]} <button type="button" className="button button-small" onClick={again}>再发一次</button></p>
      <section className="detail-text"><h3>每一次</h3><Attempts attempts={attempts} /></section>
      <section className="detail-text"><h3>内容（加密之前）</h3><pre tabIndex={0}>{pretty(plain)}</pre></section>
      <section className="detail-text"><h3>实际发出的</h3><pre tabIndex={0}>{pretty(body)}</pre></section>
    </Dialog>
  );
}

function Attempts({ attempts }: { attempts: Attempt[] }) {
  return (
    <DataTable
      label="每一次" rows={attempts.map((one, index) => ({ ...one, index }))} keyOf={({ index }) => index} empty="还没有发出"
      columns={[
        { name: '时间', show: ({ at }) => <time>{fullTime(at)}</time> },
        { name: '回答', show: ({ status, isProbe }) => <span className={isGood(status) === isProbe ? 'bad' : 'good'}>{status ?? '没有回答'}</span> },
        { name: '用时', className: 'number', show: ({ ms }) => `${ms} ms` },
        { name: '说明', className: 'wide', show: ({ isProbe, note }) => (isProbe ? '探测：签名是错的，应当被拒绝' : note ?? '') },
      ]}
    />
  );
}

/** A probe is well answered when it is refused. */
const isGood = (status: number | null): boolean => status === 200 || status === 204;
