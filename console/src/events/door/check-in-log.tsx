import { DOOR_VERDICT_NAMES, SCAN_OUTCOME_NAMES, SCAN_OUTCOMES, type CheckInRow, type CheckInsPage, type CheckInsQuery, type EventView, type ScanOutcome } from '@chudian/shared';
import { Card, Select, Tag } from 'antd';
import { useState } from 'react';
import { secondOf } from '../../platform/time/time';
import { Allowed } from '../../platform/ui/allowed';
import { textColumn } from '../../platform/ui/columns';
import { ExportButton } from '../../platform/ui/export-button';
import { PersonName } from '../../platform/ui/person-name';
import { PagedTable } from '../../platform/ui/tables';
import { UndoCheckIn } from './undo-check-in';
import { doorPaths, useCheckIns, useCheckLists } from './use-door';

const OUTCOMES = SCAN_OUTCOMES.map((value) => ({ value, label: SCAN_OUTCOME_NAMES[value] }));
const COLOURS: Record<ScanOutcome, string | undefined> = {
  admitted: 'green', left: 'blue', double: 'orange', revoked: 'red', unknown: 'red', refused: 'gold', undone: undefined,
};
const METHOD_NAMES: Record<CheckInRow['method'], string> = { code: '扫码', search: '查找', 'walk-in': '现场报名', self: '自助' };

/** Every scan as it comes in, newest first. */
export function CheckInLog({ event }: { event: EventView }) {
  const [query, setQuery] = useState<CheckInsQuery>({});
  const { data: lists = [] } = useCheckLists(event.id);
  const checkIns = useCheckIns(event.id, query);
  const filters = (
    <div className="row">
      <Select
        allowClear
        placeholder="签到点"
        aria-label="签到点"
        popupMatchSelectWidth={false}
        options={lists.map(({ id, name }) => ({ value: id, label: name }))}
        value={query.listId}
        onChange={(listId?: string) => setQuery({ ...query, listId })}
      />
      <Select
        allowClear
        placeholder="结果"
        aria-label="结果"
        popupMatchSelectWidth={false}
        options={OUTCOMES}
        value={query.outcome}
        onChange={(outcome?: ScanOutcome) => setQuery({ ...query, outcome })}
      />
      <Allowed to="contacts.export">
        <ExportButton path={`${doorPaths(event.id).checkIns}.csv`} query={query} />
      </Allowed>
    </div>
  );
  return (
    <Card title="签到记录" extra={filters}>
      <PagedTable<CheckInRow, CheckInsPage>
        from={checkIns}
        size="small"
        empty="还没有签到"
        columns={[
          { title: '时间', render: (_, row) => <span className="nowrap number">{secondOf(row.at)}</span> },
          { title: '来宾', render: (_, row) => (row.guest ? <PersonName of={row.guest} /> : <span className="faint">不认识的票</span>) },
          { title: '结果', render: (_, row) => <Outcome row={row} /> },
          textColumn('票种', (row) => row.guest?.ticketType),
          textColumn('签到点', (row) => row.list.name),
          textColumn('入口', (row) => row.gate),
          { title: '方式', render: (_, row) => METHOD_NAMES[row.method] },
          { title: '操作', render: (_, row) => row.outcome === 'admitted' && <UndoCheckIn event={event} row={row} /> },
        ]}
      />
    </Card>
  );
}

const Outcome = ({ row: { outcome, verdict, undoneBy } }: { row: CheckInRow }) => (
  <span className="nowrap">
    <Tag color={COLOURS[outcome]}>{SCAN_OUTCOME_NAMES[outcome]}</Tag>
    {outcome === 'refused' && <span className="faint">{DOOR_VERDICT_NAMES[verdict]}</span>}
    {undoneBy && <span className="faint">{undoneBy} 撤销</span>}
  </span>
);
