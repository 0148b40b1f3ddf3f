import { SERIES_RHYTHM_NAMES, type SeriesReport } from '@chudian/shared';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useApi } from '../../platform/api/use-api';
import { moneyText } from '../../platform/money/yuan';
import { Allowed } from '../../platform/ui/allowed';
import { ExportButton } from '../../platform/ui/export-button';
import { Load } from '../../platform/ui/load';
import { Page } from '../../platform/ui/page';
import { costPerLead, costText } from './series-cost';
import { SeriesTable } from './series-table';

const BACK = { to: '/series', text: '活动系列' };

/** What a series brought: reach, who came again, new leads, cost. */
export function SeriesReportPage() {
  const { id = '' } = useParams();
  const report = useApi<SeriesReport>(`/admin/series/${id}/report`);
  return <Load from={report}>{(view) => <Report report={view} />}</Load>;
}

function Report({ report }: { report: SeriesReport }) {
  const { series, rows, total } = report;
  const actions = (
    <>
      <ExportButton path={`/admin/series/${series.id}/report.csv`} />
      <Allowed to="events.manage">
        <Link to={`/events/new?seriesId=${series.id}`}>
          <Button type="primary">再办一场</Button>
        </Link>
      </Allowed>
    </>
  );
  const tiles: [string, string, string?][] = [
    ['覆盖人数', total.people.toLocaleString(), `${rows.length} 场活动`],
    ['到场人数', total.came.toLocaleString()],
    ['到场两次以上', total.cameTwiceOrMore.toLocaleString(), total.came > 0 ? `占到场的 ${Math.round((total.cameTwiceOrMore / total.came) * 100)}%` : undefined],
    ['新增线索', total.newLeads.toLocaleString(), costPerLead(total)],
    ['投入', moneyText(total.costFen), rows.some(({ costFen }) => costFen === null) ? '有活动没有填费用' : undefined],
  ];
  return (
    <Page title={series.name} lead={[SERIES_RHYTHM_NAMES[series.rhythm], series.theme].filter(Boolean).join(' · ')} back={BACK} actions={actions}>
      <div className="stack">
        <div className="tiles">
          {tiles.map(([label, value, note]) => (
            <div key={label} className="tile">
              <div className="tile-label">{label}</div>
              <div className="tile-value">{value}</div>
              {note && <div className="tile-note">{note}</div>}
            </div>
          ))}
        </div>
        <SeriesTable rows={rows} costText={costText} />
      </div>
    </Page>
  );
}
