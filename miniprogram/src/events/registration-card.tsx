import type { MyRegistrationView } from '@chudian/shared';
import { View } from '@tarojs/components';
import { go } from '../kit/go';
import { REGISTRATION_PAGE } from './events';
import { stateTag, tellState } from './registration-state';
import { tellSpan } from './zoned-time';
import './events.scss';

const TAGS = { good: 'tag', waiting: 'tag tag--later', bad: 'tag tag--wrong', still: 'tag tag--still' };

export function RegistrationCard({ registration }: { registration: MyRegistrationView }) {
  const { id, event, ticketType } = registration;
  const place = event.place.kind === 'venue' ? event.place.name : '线上活动';
  return (
    <View className="event-card" hoverClass="cell--hover" ariaRole="link" onClick={() => go(REGISTRATION_PAGE, { id })}>
      <View className="event-card__main">
        <View className="event-card__title">{event.title}</View>
        <View className="event-card__facts">{tellSpan(event)}</View>
        <View className="event-card__facts">{place} · {ticketType.name}</View>
        <View className={TAGS[tellState(registration).mood]}>{stateTag(registration)}</View>
      </View>
    </View>
  );
}
