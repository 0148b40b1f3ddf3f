import { Button, Result, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ApiError } from '../api/api-error';
import { explain } from './explain';

interface Source<Data> {
  data: Data | undefined;
  error: Error | null;
  refetch: () => unknown;
}

/** What is being read, or why it could not be; then what was read. Old data stays when a refresh fails. */
export function Load<Data>({ from, children, lines = 6 }: { from: Source<Data>; children: (data: Data) => ReactNode; lines?: number }) {
  if (from.data !== undefined) return children(from.data);
  if (from.error) return <Failure error={from.error} onRetry={from.refetch} />;
  return <Skeleton active paragraph={{ rows: lines }} />;
}

/** Not a failure of ours: it is not there, or not for this person. */
const isGone = (error: Error) => error instanceof ApiError && [403, 404].includes(error.status);

const statusOf = (error: Error) => {
  if (isGone(error)) return 'info';
  return error instanceof ApiError ? 'warning' : 'error';
};

export function Failure({ error, onRetry }: { error: Error; onRetry: () => unknown }) {
  const { title, description } = explain(error);
  const back = (
    <Button type="primary" onClick={() => window.history.back()}>
      返回上一页
    </Button>
  );
  return <Result status={statusOf(error)} title={title} subTitle={description} extra={isGone(error) ? back : <Button onClick={onRetry}>重试</Button>} />;
}
