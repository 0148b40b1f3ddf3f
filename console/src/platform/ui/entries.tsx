import type { Named } from '@chudian/shared';
import { Timeline } from 'antd';
import { TimeText } from './time-text';

export interface Entry {
  id: string;
  text: string;
  at: string;
  by: Named | null;
  colour?: string;
}

/** What happened to one thing, when and by whom, in the order in which it is given. */
export const Entries = ({ entries }: { entries: Entry[] }) => (
  <Timeline
    items={entries.map(({ id, text, by, at, colour = 'gray' }) => ({
      key: id,
      color: colour,
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
