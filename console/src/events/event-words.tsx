import type { EventPlace, EventRow } from '@chudian/shared';
import { Progress, Tag } from 'antd';
import { offsetText, zonedRange, zoneName } from '../platform/time/zoned';
import { PHASE_NAMES, phaseOf, type EventPhase, type Timed } from './event-phase';

const COLOURS: Record<EventPhase, string | undefined> = {
  draft: undefined, published: 'green', closed: 'gold', cancelled: 'red', running: 'blue', over: undefined,
};

export function PhaseTag({ event }: { event: Timed }) {
  const phase = phaseOf(event);
  return <Tag color={COLOURS[phase]}>{PHASE_NAMES[phase]}</Tag>;
}

/** When it is, by the clocks of its own zone; the zone is named where it is not China's. */
export function EventTime({ event: { startsAt, endsAt, timeZone } }: { event: Pick<EventRow, 'startsAt' | 'endsAt' | 'timeZone'> }) {
  const zone = `${zoneName(timeZone)} ${offsetText(timeZone, startsAt)}`;
  return (
    <time className="nowrap" dateTime={startsAt} title={zone}>
      {zonedRange(startsAt, endsAt, timeZone)}
      {timeZone !== 'Asia/Shanghai' && <span className="faint"> {zone}</span>}
    </time>
  );
}

export const placeText = (place: EventPlace): string => (place.kind === 'online' ? '线上' : place.name || '地点待定');

/** How full it is: seats held or confirmed, of how many. */
export function Seats({ event: { taken, capacity } }: { event: Pick<EventRow, 'taken' | 'capacity'> }) {
  if (capacity === null) return <span className="number">{taken.toLocaleString()} 人 · 不限</span>;
  const percent = capacity === 0 ? 100 : Math.min(100, Math.round((taken / capacity) * 100));
  return (
    <div className="seats">
      <Progress percent={percent} size="small" showInfo={false} status={taken >= capacity ? 'exception' : 'normal'} aria-label={`已占 ${percent}%`} />
      <span className="number">
        {taken.toLocaleString()} / {capacity.toLocaleString()}
        {taken >= capacity && <span className="faint"> 已满</span>}
      </span>
    </div>
  );
}
