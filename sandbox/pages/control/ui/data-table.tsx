import type { KeyboardEvent, ReactNode } from 'react';
import { Empty } from '../../common/states';

export interface Column<Row> {
  name: string;
  show: (row: Row) => ReactNode;
  className?: string;
}

interface Props<Row> {
  label: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
  empty: string;
  /** A row that can be opened is opened by click and by Enter. */
  onOpen?: (row: Row) => void;
}

/** A table on a wide window; on a phone each row becomes a small sheet with the columns' names. */
export function DataTable<Row>({ label, columns, rows, keyOf, empty, onOpen }: Props<Row>) {
  if (rows.length === 0) return <Empty>{empty}</Empty>;
  return (
    <div className="table-scroll">
      <table className="table" aria-label={label}>
        <thead><tr>{columns.map(({ name, className }) => <th key={name} className={className} scope="col">{name}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} {...(onOpen && openable(() => onOpen(row)))}>
              {columns.map(({ name, show, className }) => <td key={name} className={className} data-label={name}><div>{show(row)}</div></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const openable = (open: () => void) => ({
  tabIndex: 0,
  className: 'openable',
  onClick: open,
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
    // Else the same key press would be given to the first button of what opens, and close it again.
    event.preventDefault();
    open();
  },
});
