import { PlusOutlined } from '@ant-design/icons';
import { EVENT_STATE_NAMES, EVENT_STATES, type EventRow, type EventsPage as EventsReply, type EventsQuery } from '@chudian/shared';
import { Button, Select, Tabs, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { Allowed } from '../platform/ui/allowed';
import { countColumn, nameColumn, textColumn } from '../platform/ui/columns';
import { NamedSelect } from '../platform/ui/named-select';
import { SearchBox } from '../platform/ui/search-box';
import { TablePage } from '../platform/ui/table-page';
import { PagedTable } from '../platform/ui/tables';
import { useFilters, type Filters } from '../platform/ui/use-filters';
import { EventTime, PhaseTag, placeText, Seats } from './event-words';
import { useEvents } from './use-events';

const WHEN = [
  { key: 'upcoming', label: '即将开始' },
  { key: 'past', label: '往期' },
  { key: 'all', label: '全部' },
];
const STATES = EVENT_STATES.map((value) => ({ value, label: EVENT_STATE_NAMES[value] }));

const COLUMNS: TableColumnsType<EventRow> = [
  nameColumn('活动', (row) => row.title, (row) => `/events/${row.id}`),
  { title: '状态', render: (_, row) => <PhaseTag event={row} /> },
  { title: '时间与地点', render: (_, row) => <When event={row} /> },
  textColumn('系列', (row) => row.series?.name),
  { title: '名额', render: (_, row) => <Seats event={row} /> },
  {
    title: '待审核',
    align: 'right',
    className: 'number',
    render: (_, row) => (row.pending > 0 ? <Link to={`/events/${row.id}?tab=registrations&state=pending`}>{row.pending}</Link> : 0),
  },
  countColumn('候补', (row) => row.waitlisted),
  countColumn('到场', (row) => row.checkedIn),
  {
    title: '操作',
    render: (_, row) => (
      <Allowed to="events.manage">
        <Link to={`/events/new?from=${row.id}`}>复制</Link>
      </Allowed>
    ),
  },
];

const When = ({ event }: { event: EventRow }) => (
  <div className="person">
    <EventTime event={event} />
    <span className="person-company" title={placeText(event.place)}>
      {placeText(event.place)}
    </span>
  </div>
);

const NewEvent = ({ text }: { text: string }) => (
  <Allowed to="events.manage">
    <Link to="/events/new">
      <Button type="primary" icon={<PlusOutlined />}>
        {text}
      </Button>
    </Link>
  </Allowed>
);

/** Everything people are invited to. */
export function EventsPage() {
  const [filters, setFilters] = useFilters();
  const { when = 'upcoming', q, state, seriesId } = filters;
  const events = useEvents({ when, q, state, seriesId } as EventsQuery);
  const empty = q || state || seriesId ? '没有符合条件的活动' : <Invitation when={when} />;
  return (
    <TablePage
      title="活动"
      lead="从邀请、报名、审核到现场签到和会后问卷，都在一条记录上。"
      actions={<NewEvent text="新建活动" />}
      tabs={<Tabs activeKey={when} items={WHEN} onChange={(key) => setFilters({ when: key === 'upcoming' ? undefined : key })} />}
      filters={<EventFilters filters={filters} onChange={setFilters} />}
    >
      <PagedTable<EventRow, EventsReply> from={events} saveAs="活动" empty={empty} columns={COLUMNS} />
    </TablePage>
  );
}

/** Nothing yet: say what to do first. */
const Invitation = ({ when }: { when: string }) =>
  when === 'past' ? (
    '还没有办过的活动'
  ) : (
    <div className="centred">
      <span>{when === 'all' ? '还没有活动。' : '没有即将开始的活动。'}填好时间、地点和票种，几分钟就能开始报名。</span>
      <NewEvent text="创建一场活动" />
    </div>
  );

function EventFilters({ filters, onChange }: { filters: Filters; onChange: (change: Filters) => void }) {
  return (
    <>
      <SearchBox value={filters.q} onSearch={(text) => onChange({ q: text })} placeholder="搜索活动名称" />
      <Select allowClear placeholder="状态" aria-label="状态" options={STATES} value={filters.state} onChange={(state) => onChange({ state })} />
      <NamedSelect
        path="/admin/series"
        placeholder="系列"
        aria-label="系列"
        value={filters.seriesId}
        onChange={(id) => onChange({ seriesId: id as string })}
      />
    </>
  );
}
