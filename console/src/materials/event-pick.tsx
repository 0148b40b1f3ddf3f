import { EVENT_STATE_NAMES } from '@chudian/shared';
import { OneOf } from '../platform/ui/one-of';
import { useLandingEvents } from './use-landing-events';

/** Picks an event to which a code leads. A draft may be chosen, too: it is published before the code is printed. */
export function EventPick({ id, onChange }: { id: string; onChange: (id: string) => void }) {
  const { data } = useLandingEvents();
  const choices = data?.rows.map(({ id: eventId, title, state }) => ({
    id: eventId,
    name: state === 'published' || state === 'cancelled' ? title : `${title}（${EVENT_STATE_NAMES[state]}）`,
    past: state === 'cancelled' ? EVENT_STATE_NAMES.cancelled : null,
  }));
  return (
    <OneOf aria-label="活动" placeholder="选择一场活动" none="还没有活动，请先在「活动」里新建" choices={choices} value={id} onChange={(chosen) => onChange(chosen ?? '')} />
  );
}
