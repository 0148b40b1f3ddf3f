import type { TableColumnType } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Short } from './short';
import { TimeText } from './time-text';

/** The columns that most lists are made of, so that a page names only what is its own. */

/** The thing itself, with the way to its page. */
export const nameColumn = <Row,>(title: string, nameOf: (row: Row) => string, to: (row: Row) => string): TableColumnType<Row> => ({
  title,
  fixed: 'start',
  render: (_, row) => (
    <Link to={to(row)}>
      <div className="clamp">{nameOf(row)}</div>
    </Link>
  ),
});

type Text = string | null | undefined;

export const textColumn = <Row,>(title: ReactNode, textOf: (row: Row) => Text, none?: string): TableColumnType<Row> => ({
  title,
  render: (_, row) => <Short text={textOf(row)} none={none} />,
});

export const countColumn = <Row,>(title: ReactNode, countOf: (row: Row) => number): TableColumnType<Row> => ({
  title,
  align: 'right',
  className: 'number',
  render: (_, row) => countOf(row).toLocaleString(),
});

export const timeColumn = <Row,>(title: ReactNode, timeOf: (row: Row) => string | null): TableColumnType<Row> => ({
  title,
  render: (_, row) => <TimeText at={timeOf(row)} />,
});
