import type { EventForVisitor } from '@chudian/shared';
import { View } from '@tarojs/components';
import { Button } from '../kit/button';
import { go } from '../kit/go';
import { Bar } from '../kit/page';
import type { EventEntry } from './event-entry';
import { REGISTRATION_PAGE, SIGN_UP_PAGE } from './events';
import { nextStep } from './next-step';
import './events.scss';

/** The one thing to do next, always in reach. */
export function EventBar({ event, entry, promo }: { event: EventForVisitor; entry: EventEntry; promo?: string }) {
  const step = nextStep(event);
  const follow = () => {
    if (step.to === 'registration' && event.mine) go(REGISTRATION_PAGE, { id: event.mine.registrationId });
    if (step.to === 'sign-up') go(SIGN_UP_PAGE, { ...entry, promo });
  };
  return (
    <Bar>
      {step.note && <View id="next-note" className="next__note">{step.note}</View>}
      {step.to ? <Button id="next" onClick={follow}>{step.text}</Button> : <View id="next" className="next__still">{step.text}</View>}
    </Bar>
  );
}
