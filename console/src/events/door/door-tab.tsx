import type { EventView } from '@chudian/shared';
import { Segmented } from 'antd';
import { useFilters } from '../../platform/ui/use-filters';
import { CheckInLog } from './check-in-log';
import { CheckLists } from './check-lists';
import { Conflicts } from './conflicts';
import { Devices } from './devices';
import { DoorCounts } from './door-counts';
import { SelfCheckInCard } from './self-check-in-card';

const PARTS = [
  { value: 'live', label: '实时' },
  { value: 'lists', label: '签到点' },
  { value: 'devices', label: '设备' },
  { value: 'conflicts', label: '冲突' },
];

/** The door, seen from the office. */
export function DoorTab({ event }: { event: EventView }) {
  const [{ part = 'live' }, setFilters] = useFilters();
  return (
    <div className="stack">
      <div className="scroll-x">
        <Segmented options={PARTS} value={part} onChange={(value) => setFilters({ part: value === 'live' ? undefined : value })} />
      </div>
      {part === 'live' && (
        <>
          <DoorCounts event={event} />
          <SelfCheckInCard event={event} />
          <CheckInLog event={event} />
        </>
      )}
      {part === 'lists' && <CheckLists event={event} />}
      {part === 'devices' && <Devices event={event} />}
      {part === 'conflicts' && <Conflicts event={event} />}
    </div>
  );
}
