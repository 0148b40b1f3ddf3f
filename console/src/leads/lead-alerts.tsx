import { ALERT_ROUTE_NAMES, type AlertRow } from '@chudian/shared';
import { Empty } from 'antd';
import { Link } from 'react-router';
import { ALERT_KIND_NAMES, AlertStateTag } from '../alerts/alert-words';
import { TimeText } from '../platform/ui/time-text';

/** The alerts about this lead, and where each stands. */
export function LeadAlerts({ alerts }: { alerts: AlertRow[] }) {
  if (alerts.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有发过提醒" />;
  return (
    <div className="stack">
      {alerts.map((alert) => (
        <div key={alert.id}>
          <div className="row spread">
            <Link to={`/alerts/${alert.id}`}>{ALERT_KIND_NAMES[alert.kind]}</Link>
            <AlertStateTag state={alert.state} />
          </div>
          <small className="faint">
            {alert.recipient.name}
            {alert.route && ` · ${ALERT_ROUTE_NAMES[alert.route]}`} · <TimeText at={alert.createdAt} />
          </small>
        </div>
      ))}
    </div>
  );
}
