import { EVENT_STATE_NAMES, type EventForVisitor } from '@chudian/shared';
import { Text, View } from '@tarojs/components';
import { Cover } from '../content/cover';
import { isFull } from './next-step';
import { WhenAndWhere } from './when-and-where';
import './events.scss';

const CLOSED_TAGS: Record<NonNullable<EventForVisitor['closedBecause']>, string> = {
  'not-open': '即将开始报名', closed: EVENT_STATE_NAMES.closed, cancelled: EVENT_STATE_NAMES.cancelled, over: '已结束', full: '名额已满',
};

export function EventHead({ event }: { event: EventForVisitor }) {
  const { series } = event;
  return (
    <View className="event-head">
      <Cover className="event-head__cover" url={event.coverUrl} isWhole />
      {event.invitation && <Greeting invitation={event.invitation} />}
      <View className="event-head__main">
        <View className="event-head__tags">
          <StateTag event={event} />
          {series && <Text className="tag">{series.name}</Text>}
        </View>
        <View className="event-head__title">{event.title}</View>
        {event.summary && <View className="event-head__summary">{event.summary}</View>}
        <WhenAndWhere event={event} />
      </View>
    </View>
  );
}

function StateTag({ event }: { event: EventForVisitor }) {
  const reason = isFull(event) ? 'full' : event.closedBecause;
  if (!reason) return <Text className="tag">{EVENT_STATE_NAMES.published}</Text>;
  return <Text className={reason === 'cancelled' ? 'tag tag--wrong' : 'tag tag--later'}>{reason === 'full' && event.hasWaitlist ? '可候补' : CLOSED_TAGS[reason]}</Text>;
}

/** 某某 邀请您 */
function Greeting({ invitation: { inviterName, guestName } }: { invitation: NonNullable<EventForVisitor['invitation']> }) {
  return (
    <View id="greeting" className="greeting">
      {guestName && <View className="greeting__guest">{guestName}，您好</View>}
      <View><Text className="greeting__inviter">{inviterName}</Text> 邀请您参加</View>
    </View>
  );
}
