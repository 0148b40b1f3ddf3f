import type { GuestField, ImportView } from '@chudian/shared';
import { Select, Table } from 'antd';
import { FIELD_OPTIONS, type Mapping } from './mapping';

interface Props {
  view: ImportView;
  mapping: Mapping;
  onAssign: (column: number, field: GuestField | null) => void;
}

type Row = { id: number; cells: string[] };

/** The file's first rows; above each column, what it is. */
export const MappingTable = ({ view, mapping, onAssign }: Props) => (
  <Table<Row>
    rowKey="id"
    size="small"
    pagination={false}
    scroll={{ x: 'max-content' }}
    dataSource={view.sample.map((cells, id) => ({ id, cells }))}
    columns={view.columns.map((name, column) => ({
      title: (
        <div className="stack tight">
          <span className="ellipsis" title={name}>
            {name || `第 ${column + 1} 列`}
          </span>
          <Select
            allowClear
            size="small"
            placeholder="不导入"
            aria-label={`「${name}」对应`}
            popupMatchSelectWidth={false}
            options={FIELD_OPTIONS}
            value={mapping[column] ?? undefined}
            onChange={(field?: GuestField) => onAssign(column, field ?? null)}
          />
        </div>
      ),
      render: (_, { cells }) => (
        <span className="ellipsis" title={cells[column]}>
          {cells[column]}
        </span>
      ),
    }))}
  />
);
