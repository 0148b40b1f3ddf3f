import { Button, Empty } from 'antd';
import { useState } from 'react';
import { endOfDay, startOfDay } from '../platform/time/time';
import { DayRange } from '../platform/ui/day-range';
import { Load } from '../platform/ui/load';
import { TouchpointTimeline } from './touchpoint-timeline';
import { useTouchpointsOf } from './use-contacts';

/** All that happened between this person and us, newest first, in any period. */
export function ContactHistory({ contactId }: { contactId: string }) {
  const [{ from, to }, setPeriod] = useState<{ from?: string; to?: string }>({});
  const period = { from: from && startOfDay(from), to: to && endOfDay(to) };
  const { rows, first, query } = useTouchpointsOf(contactId, period);
  return (
    <div className="stack">
      <DayRange from={from} to={to} onChange={(newFrom, newTo) => setPeriod({ from: newFrom, to: newTo })} />
      <Load from={{ data: first, error: query.error, refetch: () => query.refetch() }}>
        {() =>
          rows.length > 0 ? (
            <TouchpointTimeline touchpoints={rows} />
          ) : (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={from ? '这段时间没有触点' : '还没有触点'} />
          )
        }
      </Load>
      {query.hasNextPage && (
        <Button block loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          更早的触点
        </Button>
      )}
    </div>
  );
}
