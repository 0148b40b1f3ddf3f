import { api } from '../../common/api';
import type { Account } from '../../common/model';
import { Loaded } from '../../common/states';
import { useRemote } from '../../common/use-remote';
import { DataTable } from '../ui/data-table';
import { useNotices } from '../ui/notice';
import { Panel } from '../ui/panel';
import { ACCOUNT_NAMES } from '../words';

interface QuotaView {
  account: Account;
  path: string;
  daily_limit: number | null;
  used: number;
}

export function QuotaPanel() {
  const quotas = useRemote<QuotaView[]>('/control/api/quotas', ['call', 'clock']);
  const { attempt } = useNotices();
  const clear = () => void attempt(() => api.remove('/control/api/quotas').then(quotas.reload), '今日用量已清零');
  return (
    <Panel title="今日用量" note="超过上限的调用得到 45009" action={<button type="button" className="button button-small" disabled={!quotas.data?.length} onClick={clear}>清零</button>}>
      <Loaded from={quotas}>
        {(all) => (
          <DataTable
            label="配额" rows={all} keyOf={({ account, path }) => `${account} ${path}`} empty="今天还没有调用"
            columns={[
              { name: '账号', show: ({ account }) => ACCOUNT_NAMES[account] },
              { name: '接口', className: 'wide', show: ({ path }) => <span className="mono">{path}</span> },
              { name: '已用', className: 'number', show: ({ used }) => used.toLocaleString('zh-CN') },
              { name: '每日上限', className: 'number', show: ({ daily_limit: limit }) => limit?.toLocaleString('zh-CN') ?? '不限' },
              { name: '占比', show: ({ used, daily_limit: limit }) => limit && <meter min={0} max={limit} value={used} high={limit * 0.8} aria-label="用量占比" /> },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  );
}
