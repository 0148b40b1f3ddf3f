import type { Page } from '@chudian/shared';
import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Empty, Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import type { PagedList } from '../api/use-api';
import { Failure } from './load';

interface Common<Row> extends Pick<TableProps<Row>, 'columns' | 'expandable' | 'onRow' | 'size' | 'rowClassName'> {
  /** What to say, and to offer, when there is nothing. */
  empty: ReactNode;
}

type RowOf = { id: string };
type ListSource<Row> = Pick<UseQueryResult<Row[]>, 'data' | 'error' | 'isPending' | 'refetch'>;

function Rows<Row extends RowOf>({ empty, ...props }: Common<Row> & TableProps<Row>) {
  const locale = { emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} /> };
  return <Table<Row> rowKey="id" size="middle" scroll={{ x: 'max-content' }} locale={locale} {...props} />;
}

/** A short list that is read whole; the browser cuts it into pages. */
export function ListTable<Row extends RowOf>({ from, ...props }: Common<Row> & { from: ListSource<Row> }) {
  if (from.error && !from.data) return <Failure error={from.error} onRetry={() => void from.refetch()} />;
  const pagination = { defaultPageSize: 20, hideOnSinglePage: true, showSizeChanger: false };
  return <Rows dataSource={from.data} loading={from.isPending} pagination={pagination} {...props} />;
}

/** A long list that is read on by key; `summary` says how much there is. */
export function PagedTable<Row extends RowOf, Reply extends Page<Row>>({ from, summary, ...props }: Common<Row> & { from: PagedList<Row, Reply>; summary?: ReactNode }) {
  const { query, rows } = from;
  if (query.error && rows.length === 0) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <>
      <Rows dataSource={rows} loading={query.isPending || query.isPlaceholderData} pagination={false} {...props} />
      <div className="table-foot">
        <span>{rows.length > 0 && (summary ?? `已显示 ${rows.length} 条`)}</span>
        {query.hasNextPage && <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>加载更多</Button>}
      </div>
    </>
  );
}
