import type { CheckListView, DoorCountsView, EventView } from '@chudian/shared';
import { Card, Progress } from 'antd';
import { Load } from '../../platform/ui/load';
import { useCheckLists, useDoorCounts } from './use-door';

type Count = DoorCountsView['lists'][number];
const NOBODY: Omit<Count, 'listId'> = { people: 0, admitted: 0, gates: [] };

/** Who is inside, and where they came in; live. */
export function DoorCounts({ event }: { event: EventView }) {
  const lists = useCheckLists(event.id);
  const { data: counts } = useDoorCounts(event.id);
  const countOf = (list: CheckListView) => counts?.lists.find(({ listId }) => listId === list.id) ?? { ...NOBODY, people: list.people, admitted: list.admitted };
  return (
    <Load from={lists} lines={2}>
      {(all) => (
        <div className="counts">
          {all.map((list) => (
            <ListCount key={list.id} list={list} count={countOf(list)} expected={event.taken} />
          ))}
          {all.length === 0 && <Card>还没有签到点，请在「签到点」里添加。</Card>}
        </div>
      )}
    </Load>
  );
}

function ListCount({ list, count, expected }: { list: CheckListView; count: Omit<Count, 'listId'>; expected: number }) {
  const isForAll = list.ticketTypeIds === null && expected >= count.people && expected > 0;
  const most = Math.max(1, ...count.gates.map(({ admitted }) => admitted));
  return (
    <Card size="small" title={list.name}>
      <div className="tile-value">{count.people.toLocaleString()}</div>
      <div className="tile-note">
        {list.allowsReentry ? `人在场，共放行 ${count.admitted.toLocaleString()} 次` : '人已签到'}
        {isForAll && ` · 占已报名 ${expected.toLocaleString()} 人的 ${Math.round((count.people / expected) * 100)}%`}
      </div>
      {count.gates.map(({ gate, admitted }) => (
        <div key={gate} className="gate">
          <span className="ellipsis" title={gate}>
            {gate}
          </span>
          <Progress percent={(admitted / most) * 100} showInfo={false} status="normal" size="small" aria-label={gate} />
          <span className="number">{admitted.toLocaleString()}</span>
        </div>
      ))}
    </Card>
  );
}
