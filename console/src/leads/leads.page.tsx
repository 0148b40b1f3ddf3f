import { LEAD_STAGE_NAMES, LEAD_STAGES, type LeadRow, type LeadsPage as LeadsReply, type LeadStage } from '@chudian/shared';
import { Select, Tabs, Tag, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { Allowed } from '../platform/ui/allowed';
import { NamedSelect } from '../platform/ui/named-select';
import { Page } from '../platform/ui/page';
import { PersonName } from '../platform/ui/person-name';
import { PagedTable } from '../platform/ui/tables';
import { Term } from '../platform/ui/term';
import { TimeText } from '../platform/ui/time-text';
import { useFilters, type Filters } from '../platform/ui/use-filters';
import { Short } from '../platform/ui/short';
import { AnswerText, StageTag } from './lead-words';
import { useLeads } from './use-leads';

const STATES = [
  { key: 'unanswered', label: '待答复' },
  { key: 'answered', label: '已答复' },
  { key: 'all', label: '全部' },
];
const STAGES = LEAD_STAGES.map((value) => ({ value, label: LEAD_STAGE_NAMES[value] }));
const stateOf = (state: string) => (state === 'answered' || state === 'unanswered' ? state : undefined);

const COLUMNS: TableColumnsType<LeadRow> = [
  {
    title: '联系人',
    fixed: 'start',
    render: (_, row) => (
      <Link to={`/leads/${row.id}`}>
        <PersonName of={row.contact} />
      </Link>
    ),
  },
  { title: '缘由', render: (_, row) => <div className="clamp">{row.why}</div> },
  { title: '手机', render: (_, row) => <Short text={row.contact.phoneMasked} none="未留" /> },
  { title: '阶段', render: (_, row) => <StageTag stage={row.stage} /> },
  {
    title: <Term word="负责人" />,
    render: (_, row) => <Short text={row.owner?.name} none="未分配" isNarrow />,
  },
  { title: <Term word="答复" />, render: (_, row) => <AnswerText answer={row.answer} /> },
  {
    title: '来源物料',
    render: (_, row) => <Short text={row.material?.name ?? row.event?.name} />,
  },
  { title: '产生', render: (_, row) => <TimeText at={row.createdAt} ago /> },
];

/** Who is worth a call, and what became of it; answers from phones appear by themselves. */
export function LeadsPage() {
  const [filters, setFilters] = useFilters();
  const { state = 'unanswered', stage, ownerId, materialId, contactId } = filters;
  const leads = useLeads({ state: stateOf(state), stage: stage as LeadStage | undefined, ownerId, materialId, contactId });
  return (
    <Page title="线索" lead="负责人在微信或这里答复之后，本页几秒内自动更新。">
      <Tabs activeKey={state} items={STATES} onChange={(key) => setFilters({ state: key === 'unanswered' ? undefined : key })} />
      <LeadFilters filters={filters} onChange={setFilters} />
      <PagedTable<LeadRow, LeadsReply>
        from={leads}
        empty={state === 'unanswered' ? '没有待答复的线索，都处理完了' : '没有符合条件的线索'}
        columns={COLUMNS}
      />
    </Page>
  );
}

function LeadFilters({ filters, onChange }: { filters: Filters; onChange: (change: Filters) => void }) {
  return (
    <div className="filters">
      <Select allowClear placeholder="阶段" aria-label="阶段" options={STAGES} value={filters.stage} onChange={(stage) => onChange({ stage })} />
      <Allowed to="staff.read">
        <NamedSelect
          path="/admin/owners"
          placeholder="负责人"
          aria-label="负责人"
          value={filters.ownerId}
          onChange={(id) => onChange({ ownerId: id as string })}
        />
      </Allowed>
      <Allowed to="materials.read">
        <NamedSelect
          path="/admin/materials"
          placeholder="来源物料"
          aria-label="来源物料"
          value={filters.materialId}
          onChange={(id) => onChange({ materialId: id as string })}
        />
      </Allowed>
      {filters.contactId && (
        <Tag closable className="filter-tag" onClose={() => onChange({ contactId: undefined })}>
          只看一位联系人
        </Tag>
      )}
    </div>
  );
}
