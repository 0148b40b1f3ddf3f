import type { AlertView } from '@chudian/shared';
import { Alert, Button, Card } from 'antd';
import { Link, useParams } from 'react-router';
import { api } from '../platform/api/api';
import { useAction } from '../platform/api/use-action';
import { Allowed } from '../platform/ui/allowed';
import { Load } from '../platform/ui/load';
import { Page } from '../platform/ui/page';
import { TimeText } from '../platform/ui/time-text';
import { AlertLadder } from './alert-ladder';
import { ALERT_KIND_NAMES, AlertStateTag } from './alert-words';
import { useAlert } from './use-alerts';

const BACK = { to: '/alerts', text: '提醒' };

export function AlertPage() {
  const { id = '' } = useParams();
  const alert = useAlert(id);
  return <Load from={alert}>{(view) => <AlertDetails alert={view} />}</Load>;
}

function AlertDetails({ alert }: { alert: AlertView }) {
  const retry = useAction({
    run: () => api.post(`/admin/alerts/${alert.id}/retries`),
    done: '已重新发送，请稍候查看结果',
    refresh: ['/admin/alerts', '/admin/overview'],
  });
  const actions = (
    <>
      {alert.leadId && (
        <Allowed to="leads.read">
          <Link to={`/leads/${alert.leadId}`}>
            <Button>查看线索</Button>
          </Link>
        </Allowed>
      )}
      {alert.state === 'undeliverable' && (
        <Allowed to="alerts.manage">
          <Button type="primary" loading={retry.isPending} onClick={() => retry.mutate()}>
            重新发送
          </Button>
        </Allowed>
      )}
    </>
  );
  return (
    <Page title={alert.title} lead={`${ALERT_KIND_NAMES[alert.kind]} · 发给${alert.recipient.name}`} back={BACK} actions={actions}>
      {alert.nextTryAt && (
        <Alert
          className="gap-below"
          type="info"
          showIcon
          title={
            <>
              下一次尝试：
              <TimeText at={alert.nextTryAt} />
            </>
          }
        />
      )}
      <div className="columns">
        <Card title="经过的通道" extra={<AlertStateTag state={alert.state} />}>
          <AlertLadder alert={alert} />
        </Card>
        <aside>
          <Card title="消息内容">
            <Fields fields={alert.fields} />
          </Card>
        </aside>
      </div>
    </Page>
  );
}

/** As the person reads it, after fitting into the template. */
const Fields = ({ fields }: Pick<AlertView, 'fields'>) => (
  <dl className="facts">
    {fields.map(({ label, value }) => (
      <div key={label} className="contents">
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
