import { EVENT_STATE_NAMES, type EventCard } from '@chudian/shared';
import { View } from '@tarojs/components';
import { Cover } from '../content/cover';
import { go } from '../kit/go';
import { EVENT_PAGE } from './events';
import { tellSpan } from './zoned-time';
import './events.scss';

export function EventTile({ event }: { event: EventCard }) {
  const isOver = new Date(event.endsAt) <= new Date();
  const isOpen = event.state === 'published' && !isOver;
  return (
    <View id={`event-${event.id}`} className="event-tile" hoverClass="cell--hover" ariaRole="link" onClick={() => go(EVENT_PAGE, { id: event.id })}>
      <Cover className="event-tile__cover" url={event.coverUrl} />
      <View className="event-tile__main">
        <View className="event-tile__title">{event.title}</View>
        <View className="event-card__facts">{tellSpan(event)}</View>
        <View className="event-card__facts">{event.place.kind === 'venue' ? event.place.name : '线上活动'}</View>
        <View className={isOpen ? 'tag' : 'tag tag--still'}>{isOver && event.state !== 'cancelled' ? '已结束' : EVENT_STATE_NAMES[event.state]}</View>
      </View>
    </View>
  );
}
