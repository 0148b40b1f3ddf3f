import { useState } from 'react';
import type { Fault, Notification, PayView, PersonView, SandboxConfig } from '../../common/model';
import { Loaded } from '../../common/states';
import { useRemote } from '../../common/use-remote';
import { FaultTable } from '../faults/fault-table';
import { Panel } from '../ui/panel';
import { NotificationDetail } from './notification-detail';
import { NotificationTable } from './notification-table';
import { OrderTable } from './order-table';
import { PayFaultButtons } from './pay-fault-buttons';
import { PlatformPanel } from './platform-panel';
import { RefundTable } from './refund-table';

/** WeChat Pay from both sides of the counter: who signs, what goes wrong, what was ordered, and what the server was told. */
export function PayPage() {
  const pay = useRemote<PayView>('/control/api/pay', ['pay', 'clock']);
  const config = useRemote<SandboxConfig>('/control/api/config');
  const faults = useRemote<Fault[]>('/control/api/faults', ['faults']).data ?? [];
  const people = useRemote<PersonView[]>('/phone/api/people', ['person']).data ?? [];
  const [opened, setOpened] = useState<string | null>(null);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const open = ({ id }: Notification) => setOpened(id);
  return (
    <Loaded from={pay}>
      {({ merchant, certificate, orders, refunds, notifications }) => {
        const notification = notifications.find(({ id }) => id === opened);
        return (
          <div className="panels">
            <Loaded from={config}>
              {({ pay: settings }) => <PlatformPanel merchant={merchant} certificate={certificate} settings={settings} onChange={() => { config.reload(); pay.reload(); }} />}
            </Loaded>
            <Panel title="出点差错" note="各发生一次；更多在“故障”里"><PayFaultButtons /><FaultTable faults={faults.filter(isOfPay)} /></Panel>
            <Panel title="订单" note={countOf(orders)}><OrderTable orders={orders} names={names} /></Panel>
            <Panel title="退款" note={countOf(refunds)}><RefundTable refunds={refunds} names={names} /></Panel>
            <Panel title="通知" note={countOf(notifications)}><NotificationTable notifications={notifications} onOpen={open} /></Panel>
            {notification && <NotificationDetail notification={notification} onClose={() => setOpened(null)} />}
          </div>
        );
      }}
    </Loaded>
  );
}

const isOfPay = ({ match }: Fault): boolean => match.includes('api.mch.weixin.qq.com') || match.includes('/pay/');
const countOf = (rows: unknown[]): string => (rows.length === 0 ? '' : `${rows.length} 条，最新的在前`);
