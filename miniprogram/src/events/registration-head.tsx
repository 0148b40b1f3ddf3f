import type { MyRegistrationView } from '@chudian/shared';
import { View } from '@tarojs/components';
import { Card } from '../kit/page';
import { tellState } from './registration-state';
import { WhenAndWhere } from './when-and-where';
import './events.scss';

/** How things stand, above everything. */
export function RegistrationHead({ registration }: { registration: MyRegistrationView }) {
  const { title, text, mood } = tellState(registration);
  return (
    <View className={`standing standing--${mood}`}>
      <View id="standing" className="standing__title">{title}</View>
      {text && <View className="standing__text">{text}</View>}
    </View>
  );
}

export function RegistrationEvent({ registration: { event, state } }: { registration: MyRegistrationView }) {
  return (
    <Card>
      <View className="brief__title">{event.title}</View>
      <WhenAndWhere event={event} hasLink={state === 'confirmed'} />
    </Card>
  );
}
