import { DownloadOutlined } from '@ant-design/icons';
import type { Page } from '@chudian/shared';
import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Empty, Table, type TableProps } from 'antd';
import { useRef, type ReactNode } from 'react';
import type { PagedList } from '../api/use-api';
import { Failure } from './load';
import { saveShownRows } from './save-shown-rows';

interface Common<Row> extends Pick<TableProps<Row>, 'columns' | 'size' | 'rowClassName' | 'rowSelection'> {
  /** What to say, and to offer, when there is nothing. */
  empty: ReactNode;
  /** Offers to save what is shown under this name; not for lists of people, whose export leaves an audit row. */
  saveAs?: string;
}

type RowOf = { id: string };
type ListSource<Row> = Pick<UseQueryResult<Row[]>, 'data' | 'error' | 'isPending' | 'refetch'>;

/** The table with its foot: how much is shown, what can be done with it. */
function Rows<Row extends RowOf>({ empty, saveAs, foot, dataSource, loading, ...props }: Common<Row> & TableProps<Row> & { foot?: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  // Nobody knows yet whether there is nothing.
  const locale = { emptyText: loading ? <div className="table-waiting" /> : <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} /> };
  const save = () => box.current && saveAs && saveShownRows(box.current, saveAs);
  const hasRows = (dataSource?.length ?? 0) > 0;
  return (
    <div ref={box}>
      <Table<Row> rowKey="id" size="middle" scroll={{ x: 'max-content' }} locale={locale} dataSource={dataSource} loading={loading} {...props} />
      {hasRows && (
        <div className="table-foot">
          {foot}
          <span className="spring" />
          {saveAs && (
            <Button type="text" icon={<DownloadOutlined />} onClick={save}>
              导出所列
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** A short list that is read whole; the browser cuts it into pages. */
export function ListTable<Row extends RowOf>({ from, ...props }: Common<Row> & { from: ListSource<Row> }) {
  if (from.error && !from.data) return <Failure error={from.error} onRetry={() => void from.refetch()} />;
  const pagination = { defaultPageSize: 50, hideOnSinglePage: true, showSizeChanger: false };
  return <Rows dataSource={from.data} loading={from.isPending} pagination={pagination} {...props} />;
}

/** A long list that is read on by key; `summary` says how much there is. */
export function PagedTable<Row extends RowOf, Reply extends Page<Row>>({
  from,
  summary,
  ...props
}: Common<Row> & { from: PagedList<Row, Reply>; summary?: ReactNode }) {
  const { query, rows } = from;
  if (query.error && rows.length === 0) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  const foot = (
    <>
      <span>{summary ?? `已显示 ${rows.length} 条`}</span>
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          加载更多
        </Button>
      )}
    </>
  );
  return <Rows dataSource={rows} loading={query.isPending || query.isPlaceholderData} pagination={false} foot={foot} {...props} />;
}
