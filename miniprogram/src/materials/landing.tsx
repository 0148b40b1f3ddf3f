import { SORRY_TEXTS, type ScanView, type SorryReason } from '@chudian/shared';
import { View } from '@tarojs/components';
import { PhoneInvitation } from '../contacts/phone-invitation';
import { Article } from '../content/article';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { Footer } from './footer';
import { GoToEvent } from './go-to-event';
import { HomeOffers } from './home';
import { LandingForm } from './landing-form';
import { LandingLink } from './landing-link';
import { scanAgain } from './scan-again';

/** What a code leads to. */
export function Landing({ view: { landing, scanId } }: { view: ScanView }) {
  switch (landing.kind) {
    case 'content':
      return (
        <View>
          <Article content={landing.content} />
          <Footer />
          {landing.content.asksForPhone && <PhoneInvitation scanId={scanId} />}
        </View>
      );
    case 'link': return <LandingLink url={landing.url} title={landing.title} />;
    case 'form': return <LandingForm title={landing.title} intro={landing.intro} scanId={scanId} />;
    case 'event': return <GoToEvent id={landing.eventId} title={landing.title} scanId={scanId} />;
    case 'sorry': return <Sorry reason={landing.reason} />;
  }
}

/** Never a dead end: why not, another try, and what there is besides. */
function Sorry({ reason }: { reason: SorryReason }) {
  const { title, text } = SORRY_TEXTS[reason];
  return (
    <View>
      <Notice isCompact mood="wrong" title={title} text={text}>
        <Button id="scan-again" look="quiet" onClick={() => void scanAgain()}>重新扫一扫</Button>
      </Notice>
      <HomeOffers />
    </View>
  );
}
