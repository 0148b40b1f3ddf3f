import { api } from '../../common/api';
import type { Account, Pool } from '../../common/model';
import { Loaded } from '../../common/states';
import { fullTime } from '../../common/time';
import { useRemote } from '../../common/use-remote';
import { DataTable } from '../ui/data-table';
import { useNotices } from '../ui/notice';
import { Panel } from '../ui/panel';
import { ACCOUNT_NAMES } from '../words';

interface TokenView {
  token: string;
  account: Account;
  pool: Pool;
  issuedAt: number;
  expiresAt: number;
  state: 'live' | 'overlap' | 'expired' | 'revoked';
}

const STATES = { live: '有效', overlap: '过渡期内有效', expired: '已过期', revoked: '已作废' };
const poolName = (pool: Pool): string => (pool === 'token' ? '普通' : pool === 'stable' ? '稳定版' : `应用 ${pool.replace('wecom-', '')}`);

export function TokenPanel() {
  const tokens = useRemote<TokenView[]>('/control/api/tokens', ['call', 'clock']);
  const { attempt, say } = useNotices();
  const revoke = (only: { account?: Account; pool?: Pool }) => void attempt(async () => {
    const { revoked } = await api.post<{ revoked: number }>('/control/api/tokens/revoke', only);
    say(`${revoked} 个凭证已作废，下次使用会得到 40001`);
    tokens.reload();
  });
  return (
    <Panel title="access_token" action={<button type="button" className="button button-small button-danger" disabled={!tokens.data?.length} onClick={() => revoke({})}>全部作废</button>}>
      <Loaded from={tokens}>
        {(all) => (
          <DataTable
            label="凭证" rows={all.toSorted((a, b) => b.issuedAt - a.issuedAt)} keyOf={({ token }) => token} empty="还没有人取过凭证"
            columns={[
              { name: '账号', show: ({ account, pool }) => `${ACCOUNT_NAMES[account]} · ${poolName(pool)}` },
              { name: '凭证', className: 'wide', show: ({ token }) => <span className="mono">{`${token.slice(0, 12)}…${token.slice(-6)}`}</span> },
              { name: '状态', show: ({ state }) => <span className={state === 'live' || state === 'overlap' ? 'good' : 'soft'}>{STATES[state]}</span> },
              { name: '签发', show: ({ issuedAt }) => <time>{fullTime(issuedAt)}</time> },
              { name: '到期', show: ({ expiresAt }) => <time>{fullTime(expiresAt)}</time> },
              { name: '操作', show: ({ account, pool, state }) => state !== 'revoked' && state !== 'expired' && <button type="button" className="button button-small" onClick={() => revoke({ account, pool })}>作废这一类</button> },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  );
}
