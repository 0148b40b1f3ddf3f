import type { LeadEntryView } from '@chudian/shared';
import { Timeline } from 'antd';
import { TimeText } from '../platform/ui/time-text';
import { ENTRY_NAMES } from './lead-words';

/** The lead's own history. */
export function LeadEntries({ entries }: { entries: LeadEntryView[] }) {
  return (
    <Timeline
      items={entries.map(({ id, kind, text, by, at }) => ({
        key: id,
        color: kind === 'answered' ? 'green' : 'gray',
        content: (
          <div className="break">
            {text || ENTRY_NAMES[kind]}
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
