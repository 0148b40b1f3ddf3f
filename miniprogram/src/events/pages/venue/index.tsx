import type { EventForVisitor } from '@chudian/shared';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Button } from '../../../kit/button';
import { go } from '../../../kit/go';
import { Card, Page } from '../../../kit/page';
import { PageState } from '../../../kit/page-state';
import { scanAgain } from '../../../materials/scan-again';
import { Agenda } from '../../agenda';
import { REGISTRATION_PAGE } from '../../events';
import { useEvent, useEventEntry } from '../../use-event';
import { WhenAndWhere } from '../../when-and-where';
import '../../events.scss';

/** For the day itself: how to get there, what happens where, and the ways in. */
export default function VenuePage() {
  const entry = useEventEntry();
  const { registrationId } = useRouter().params;
  const { event, reload } = useEvent(entry);
  if (!event.data) return <Page><PageState error={event.error} onRetry={reload} /></Page>;
  return <Page><Venue event={event.data} registrationId={registrationId} /></Page>;
}

function Venue({ event, registrationId }: { event: EventForVisitor; registrationId?: string }) {
  return (
    <View>
      <Card>
        <View className="brief__title">{event.title}</View>
        <WhenAndWhere event={event} />
      </Card>
      <Card title="签到">
        <View className="venue__text">入场时出示门票二维码；现场如有签到码，也可以扫码自助签到。</View>
        {registrationId && <Button id="ticket" onClick={() => go(REGISTRATION_PAGE, { id: registrationId })}>出示门票</Button>}
        <View className="venue__scan"><Button id="scan" look="quiet" onClick={() => void scanAgain()}>扫现场签到码</Button></View>
      </Card>
      <Agenda items={event.agenda} timeZone={event.timeZone} />
    </View>
  );
}
