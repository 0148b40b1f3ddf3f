import type { EventView } from '@chudian/shared';
import { Tabs } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useCan } from '../platform/session';
import { Load } from '../platform/ui/load';
import { Page } from '../platform/ui/page';
import { useFilters } from '../platform/ui/use-filters';
import { EventActions } from './event-actions';
import { tabsOf } from './event-tabs';
import { EventTime, PhaseTag, placeText } from './event-words';
import { useEvent } from './use-events';

const BACK = { to: '/events', text: '活动' };

export function EventPage() {
  const { id = '' } = useParams();
  const event = useEvent(id);
  return <Load from={event}>{(view) => <Event key={view.id} event={view} />}</Load>;
}

function Event({ event }: { event: EventView }) {
  const [isUnsaved, setUnsaved] = useState(false);
  const tabs = tabsOf({ event, can: useCan(), onUnsaved: setUnsaved });
  const [filters, setFilters] = useFilters();
  // A draft opens where one works on it; everything else with how it goes.
  const usual = event.state === 'draft' ? tabs[tabs.length - 1].key : tabs[0].key;
  const tab = filters.tab ?? usual;
  // Filters belong to the tab that they were set on.
  const open = (key: string) => setFilters({ ...Object.fromEntries(Object.keys(filters).map((name) => [name, undefined])), tab: key === usual ? undefined : key });
  const title = (
    <>
      {event.title} <PhaseTag event={event} />
    </>
  );
  const lead = (
    <>
      <EventTime event={event} /> · {placeText(event.place)}
      {event.series && ` · ${event.series.name}`}
    </>
  );
  return (
    <Page title={title} name={event.title} lead={lead} back={BACK} actions={<EventActions event={event} isUnsaved={isUnsaved} />}>
      <Tabs activeKey={tab} items={tabs} onChange={open} />
    </Page>
  );
}
