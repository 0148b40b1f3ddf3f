import { View, RichText } from '@tarojs/components';
import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import type { EventForVisitor } from '@chudian/shared';
import { dressHtml } from '../../../content/dress-html';
import { Button } from '../../../kit/button';
import { go } from '../../../kit/go';
import { Notice } from '../../../kit/notice';
import { Card, Page } from '../../../kit/page';
import { PageState } from '../../../kit/page-state';
import { AfterEvent } from '../../after-event';
import { Agenda } from '../../agenda';
import { EventBar } from '../../event-bar';
import { EventFooter } from '../../event-footer';
import { EventHead } from '../../event-head';
import { eventCard, eventInMoments, EVENTS_PAGE } from '../../events';
import { InviteStrip } from '../../invite-strip';
import { PromoEntry } from '../../promo-entry';
import { TicketList } from '../../ticket-list';
import { costsMoney } from '../../ticket-types';
import { useEvent, useEventEntry, useRecordedView } from '../../use-event';
import { useInviteCode } from '../../use-invite-code';
import '../../events.scss';

/** An event, for everybody who came by whatever way; nobody has to tell who he is to read it. */
export default function EventPage() {
  const entry = useEventEntry();
  const { event, promo, setPromo, reload, readOnly } = useEvent(entry);
  useRecordedView(entry, !!event.data);
  const { invite, own } = useInviteCode(entry);
  useShareAppMessage(() => (event.data ? eventCard(event.data, invite) : {}));
  useShareTimeline(() => (event.data ? eventInMoments(event.data, invite) : {}));

  if (event.error?.code === 'EVENT_NOT_FOUND' || event.error?.code === 'NOT_FOUND') return <Gone />;
  if (!event.data) return <Page><PageState error={event.error} onRetry={reload} /></Page>;
  return (
    <Page hasBar={!readOnly}>
      <EventHead event={event.data} />
      {own && !readOnly && <InviteStrip event={event.data} code={own} />}
      <AfterEvent content={event.data.content} />
      <Tickets event={event.data} isBusy={event.isPending} onPromo={readOnly ? undefined : setPromo} />
      <Agenda items={event.data.agenda} timeZone={event.data.timeZone} />
      {event.data.body && <Card title="活动介绍"><RichText className="event__body" userSelect nodes={dressHtml(event.data.body, API_BASE)} /></Card>}
      {!readOnly && <EventFooter />}
      {!readOnly && <EventBar event={event.data} entry={entry} promo={promo} />}
    </Page>
  );
}

interface TicketsProps {
  event: EventForVisitor;
  isBusy: boolean;
  onPromo?: (code: string | undefined) => void;
}

/** A free event with one kind of ticket has nothing to tell here. */
function Tickets({ event, isBusy, onPromo }: TicketsProps) {
  const hasPrices = costsMoney(event.ticketTypes);
  const isOver = event.closedBecause === 'over' || event.closedBecause === 'cancelled';
  const [only] = event.ticketTypes;
  const hasNews = hasPrices || event.ticketTypes.length > 1 || !!only?.description || only?.left != null;
  if (isOver || (!hasNews && !event.promo)) return null;
  return (
    <Card title="票种">
      <TicketList event={event} />
      {onPromo && (hasPrices || event.promo) && <View className="event__promo"><PromoEntry promo={event.promo} isBusy={isBusy} onEnter={onPromo} /></View>}
    </Card>
  );
}

function Gone() {
  return (
    <Page>
      <Notice title="没有找到这个活动" text="它可能已经下架，看看别的活动吧。">
        <Button id="events" onClick={() => go(EVENTS_PAGE)}>全部活动</Button>
      </Notice>
    </Page>
  );
}
