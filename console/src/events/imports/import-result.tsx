import type { EventView, ImportResult, ImportStop, ImportView } from '@chudian/shared';
import { Alert, Button, Progress, Table } from 'antd';
import { ExportButton } from '../../platform/ui/export-button';
import { UndoImport } from './undo-import';
import { errorsPath, useRun } from './use-imports';

interface Props {
  event: EventView;
  view: ImportView;
  onBack: () => void;
}

/** What would come of it, or what came of it; each wrong row with its reason. */
export function ImportResultView({ event, view, onBack }: Props) {
  const run = useRun(event.id, view.id);
  const { state, result } = view;
  if (state === 'running') return <Running view={view} />;
  return (
    <>
      <Verdict view={view} />
      {result && result.errors.length > 0 && <Errors event={event} view={view} result={result} />}
      <div className="row">
        {state === 'checked' && (
          <>
            <Button type="primary" disabled={!result?.added} loading={run.isPending} onClick={() => run.mutate()}>
              导入 {result?.added.toLocaleString() ?? 0} 人
            </Button>
            <Button onClick={onBack}>回去改对应列</Button>
          </>
        )}
        {state === 'stopped' && (
          <Button type="primary" loading={run.isPending} onClick={() => run.mutate()}>
            {view.stop?.isUndoing ? '继续撤销' : '继续导入'}
          </Button>
        )}
        {(state === 'done' || (state === 'stopped' && !view.stop?.isUndoing)) && <UndoImport event={event} view={view} />}
      </div>
    </>
  );
}

const Running = ({ view }: { view: ImportView }) => {
  const done = view.result ? view.result.added + view.result.skipped + view.result.refused : 0;
  return (
    <div>
      正在导入，可以离开此页。
      <Progress percent={view.rows > 0 ? Math.floor((done / view.rows) * 100) : 0} status="active" />
    </div>
  );
};

function Verdict({ view: { state, result, stop } }: { view: ImportView }) {
  if (stop) return <Stopped stop={stop} added={result?.added ?? 0} />;
  if (state === 'undone') return <Alert type="info" showIcon title="这次导入已撤销" description={result?.added ? `${result.added} 人保留，原因见下` : undefined} />;
  if (!result) return null;
  const { added, skipped, refused } = result;
  const rest = [skipped > 0 && `${skipped} 行已报过名，保持不变`, refused > 0 && `${refused} 行有误，不导入`].filter(Boolean).join('；');
  const title = state === 'done' ? `已导入 ${added.toLocaleString()} 人` : `可以导入 ${added.toLocaleString()} 人`;
  return <Alert type={refused > 0 ? 'warning' : 'success'} showIcon title={title} description={rest || undefined} />;
}

const Stopped = ({ stop: { isUndoing, afterRow, reason }, added }: { stop: ImportStop; added: number }) => (
  <Alert
    type="error"
    showIcon
    title={isUndoing ? '撤销没有完成，已停下' : '导入没有完成，已停下'}
    description={`${afterRow > 0 ? `已处理到第 ${afterRow.toLocaleString()} 行` : '还没有处理任何一行'}，${isUndoing ? `还有 ${added.toLocaleString()} 人没有撤销` : `已导入 ${added.toLocaleString()} 人`}。系统连续多次没有成功，原因：${reason}`}
  />
);

const Errors = ({ event, view, result }: { event: EventView; view: ImportView; result: ImportResult }) => (
  <>
    <Table<ImportResult['errors'][number]>
      rowKey={({ row, column, message }) => `${row}${column}${message}`}
      size="small"
      pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
      dataSource={result.errors}
      columns={[
        { title: '行', align: 'right', className: 'number', width: 72, dataIndex: 'row' },
        { title: '列', width: 140, render: (_, { column }) => column ?? '整行' },
        { title: '问题', dataIndex: 'message' },
      ]}
    />
    <div>
      <ExportButton path={errorsPath(event.id, view.id)}>下载全部错误</ExportButton>
    </div>
  </>
);
