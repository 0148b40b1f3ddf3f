import type { OrderEntryView } from '@chudian/shared';
import { Timeline } from 'antd';
import { TimeText } from '../platform/ui/time-text';

const COLOURS: Partial<Record<OrderEntryView['kind'], string>> = { paid: 'green', trouble: 'red', closed: 'gray', refund: 'purple' };

/** What happened to the money, from the order on. */
export function OrderEntries({ entries }: { entries: OrderEntryView[] }) {
  return (
    <Timeline
      items={entries.map(({ id, kind, text, by, at }) => ({
        key: id,
        color: COLOURS[kind] ?? 'blue',
        content: (
          <div className="break">
            {text}
            <br />
            <small className="faint">
              <TimeText at={at} />
              {by && ` · ${by.name}`}
            </small>
          </div>
        ),
      }))}
    />
  );
}
