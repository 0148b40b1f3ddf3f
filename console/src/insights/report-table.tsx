import { FIGURES, FIGURE_NAMES, type Figure, type FigureCounts, type FigureRowsQuery, type MaterialReport } from '@chudian/shared';
import { Empty, Table, type TableColumnType } from 'antd';
import { NumberLink } from '../platform/ui/number-link';
import { Short } from '../platform/ui/short';

type Part = Pick<FigureRowsQuery, 'figure' | 'materialId' | 'placementId'>;

interface Line extends FigureCounts {
  id: string;
  name: string;
  /** A material's campaign; a placement has none of its own. */
  campaign?: string;
  part: Omit<Part, 'figure'>;
  children?: Line[];
}

const lineOf = ({ material, campaign, placements, ...counts }: MaterialReport['rows'][number]): Line => ({
  ...counts,
  id: material.id,
  name: material.name,
  campaign: campaign.name,
  part: { materialId: material.id },
  children: placements.map(({ placement, ...own }) => ({
    ...own,
    id: placement.id,
    name: placement.name,
    part: { materialId: material.id, placementId: placement.id },
  })),
});

/** Materials, and under each its placements; every number opens its rows. */
export function ReportTable({ report, onOpen }: { report: MaterialReport; onOpen: (part: Part, of: string) => void }) {
  const column = (figure: Figure): TableColumnType<Line> => ({
    title: FIGURE_NAMES[figure],
    align: 'right',
    sorter: (a, b) => a[figure] - b[figure],
    render: (_, line) => (
      <NumberLink value={line[figure]} label={`${line.name} ${FIGURE_NAMES[figure]}`} onClick={() => onOpen({ ...line.part, figure }, line.name)} />
    ),
  });
  return (
    <Table<Line>
      rowKey="id"
      size="middle"
      scroll={{ x: 'max-content' }}
      dataSource={report.rows.map(lineOf)}
      pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="这段时间没有扫码" /> }}
      columns={[
        { title: '物料 / 投放位', render: (_, line) => <span className="report-name">{line.name}</span> },
        {
          title: '营销活动',
          render: (_, line) => line.campaign && <Short text={line.campaign} />,
        },
        ...FIGURES.map(column),
      ]}
    />
  );
}
