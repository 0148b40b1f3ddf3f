import type { LogEntry } from '../../common/model';
import { hourMinuteSecond } from '../../common/time';
import { DataTable } from '../ui/data-table';
import { ACCOUNT_NAMES } from '../words';
import { eventOf } from './event-of';

export function LogTable({ entries, onOpen }: { entries: LogEntry[]; onOpen: (entry: LogEntry) => void }) {
  return (
    <DataTable
      label="调用日志" rows={entries} keyOf={({ id }) => id} onOpen={onOpen} empty="还没有调用。有人调用微信接口或微信推送时，这里会立刻出现"
      columns={[
        { name: '时间', show: ({ at }) => <time className="mono">{hourMinuteSecond(at)}</time> },
        { name: '方向', show: ({ direction }) => <span className={`tag tag-${direction}`}>{direction === 'in' ? '调用' : '推送'}</span> },
        { name: '账号', show: ({ account }) => (account ? ACCOUNT_NAMES[account] : '—') },
        { name: '地址', className: 'wide', show: (entry) => <Address entry={entry} /> },
        { name: '结果', show: (entry) => <Result entry={entry} /> },
        { name: '用时', className: 'number', show: ({ ms }) => `${ms} ms` },
      ]}
    />
  );
}

function Address({ entry }: { entry: LogEntry }) {
  const { method, host, path, attempt } = entry;
  const event = eventOf(entry);
  return (
    <span className="mono">
      {method} <span className="soft">{host}</span>{path} {event && <b>{event}</b>}{attempt !== null && attempt > 1 && ` · 第 ${attempt} 次`}
    </span>
  );
}

/** Pay's probes are to be refused. */
const isProbe = (note: string | null): boolean => note?.startsWith('a probe ') ?? false;

function Result({ entry: { status, errcode, faultId, note } }: { entry: LogEntry }) {
  const isBad = isProbe(note) ? note?.includes('was taken') : status === null || status >= 400 || (errcode ?? 0) !== 0;
  return (
    <span className={isBad ? 'bad' : 'good'}>
      {status ?? '无回答'}{errcode !== null && errcode !== 0 && ` · ${errcode}`}
      {faultId && <span className="tag tag-amber">故障</span>}
      {note && <small className="soft block">{note}</small>}
    </span>
  );
}
