import type { ParkedDeliveryView } from '@chudian/shared';
import { Button } from 'antd';
import { api } from '../platform/api/api';
import { useAction } from '../platform/api/use-action';
import { Allowed } from '../platform/ui/allowed';
import { Page } from '../platform/ui/page';
import { ListTable } from '../platform/ui/tables';
import { Term } from '../platform/ui/term';
import { TimeText } from '../platform/ui/time-text';
import { useParkedDeliveries } from './use-operations';

/** What the background work could not digest, until somebody lets it try again. */
export function DeliveriesPage() {
  const deliveries = useParkedDeliveries();
  const retry = useAction<string>({
    run: (id) => api.post(`/admin/operations/deliveries/${id}/retries`),
    done: '已重新处理，成功后会从列表消失',
    refresh: ['/admin/operations', '/admin/overview'],
  });
  return (
    <Page title={<Term word="停滞事件" />} name="停滞事件" lead="后台处理多次仍失败的事件。请先排除原因，再点重试；重试不会重复生效。">
      <ListTable<ParkedDeliveryView>
        from={deliveries}
        saveAs="停滞事件"
        empty="没有停滞事件，一切正常"
        columns={[
          { title: '事件', render: (_, row) => <code>{row.event}</code> },
          { title: '处理者', render: (_, row) => <code>{row.listener}</code> },
          { title: '尝试', align: 'right', className: 'number', render: (_, row) => `${row.attempts} 次` },
          {
            title: '最后的错误',
            render: (_, row) => (
              <div className="clamp all" title={row.lastError}>
                {row.lastError}
              </div>
            ),
          },
          { title: '发生', render: (_, row) => <TimeText at={row.createdAt} /> },
          {
            title: '操作',
            render: (_, row) => (
              <Allowed to="operations.manage">
                <Button size="small" loading={retry.isPending && retry.variables === row.id} onClick={() => retry.mutate(row.id)}>
                  重试
                </Button>
              </Allowed>
            ),
          },
        ]}
      />
    </Page>
  );
}
