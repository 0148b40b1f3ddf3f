import { CONFLICT_KIND_NAMES, CONFLICT_KINDS, type ConflictKind, type ConflictsPage, type ConflictView, type EventView } from '@chudian/shared';
import { Button, Segmented, Select, Tag } from 'antd';
import { useState } from 'react';
import { zonedMinute } from '../../platform/time/zoned';
import { Allowed } from '../../platform/ui/allowed';
import { PersonName } from '../../platform/ui/person-name';
import { PagedTable } from '../../platform/ui/tables';
import { ResolveDialog } from './resolve-dialog';
import { useConflicts } from './use-door';

const STATES = [
  { value: 'open', label: '待处理' },
  { value: 'all', label: '全部' },
];
const KINDS = CONFLICT_KINDS.map((value) => ({ value, label: CONFLICT_KIND_NAMES[value] }));

/** What devices that were without network reported, and does not go together. Nothing is dropped. */
export function Conflicts({ event }: { event: EventView }) {
  const [state, setState] = useState<'open' | 'all'>('open');
  const [kind, setKind] = useState<ConflictKind>();
  const [resolved, setResolved] = useState<ConflictView | null>(null);
  const conflicts = useConflicts(event.id, { state, kind });
  return (
    <>
      <div className="filters">
        <Segmented options={STATES} value={state} onChange={(value) => setState(value === 'all' ? 'all' : 'open')} />
        <Select allowClear placeholder="种类" aria-label="种类" popupMatchSelectWidth={false} options={KINDS} value={kind} onChange={setKind} />
      </div>
      <PagedTable<ConflictView, ConflictsPage>
        from={conflicts}
        saveAs="签到冲突"
        empty={state === 'open' && !kind ? '没有待处理的冲突' : '没有符合条件的冲突'}
        columns={[
          { title: '冲突', render: (_, row) => <Tag color={row.kind === 'revoked' ? 'red' : 'gold'}>{CONFLICT_KIND_NAMES[row.kind]}</Tag> },
          { title: '来宾', render: (_, row) => <Guest conflict={row} /> },
          { title: '经过', render: (_, row) => <div className="clamp all">{storyOf(row, event.timeZone)}</div> },
          { title: '处理', render: (_, row) => <Resolution conflict={row} onResolve={() => setResolved(row)} /> },
        ]}
      />
      {resolved && <ResolveDialog event={event} conflict={resolved} story={storyOf(resolved, event.timeZone)} onClosed={() => setResolved(null)} />}
    </>
  );
}

const Guest = ({ conflict: { guest, code } }: { conflict: ConflictView }) =>
  guest ? <PersonName of={guest} /> : <code className="break">{code ?? '—'}</code>;

/** What happened, in one sentence. */
function storyOf({ at, gate, device, list, first }: ConflictView, zone: string): string {
  const here = `${zonedMinute(at, zone)} 在 ${gate}（${list.name}${device ? `，${device.name}` : ''}）放行`;
  return first ? `${zonedMinute(first.at, zone)} 已在 ${first.gate} 入场；${here}` : here;
}

function Resolution({ conflict, onResolve }: { conflict: ConflictView; onResolve: () => void }) {
  if (conflict.resolution)
    return (
      <div className="clamp">
        {conflict.resolution}
        {conflict.resolvedBy && <span className="faint"> · {conflict.resolvedBy}</span>}
      </div>
    );
  return (
    <Allowed to="door.manage">
      <Button type="link" size="small" onClick={onResolve}>
        记录处理
      </Button>
    </Allowed>
  );
}
