import { useState } from 'react';
import { api } from '../../common/api';
import type { LogEntry } from '../../common/model';
import { Failure, Loading } from '../../common/states';
import { useFilters } from '../use-route';
import { ConfirmButton } from '../ui/confirm-button';
import { useNotices } from '../ui/notice';
import { LogDetail } from './log-detail';
import { LogFilters } from './log-filters';
import { LogTable } from './log-table';
import { useLog } from './use-log';

const FILTERS = ['direction', 'path', 'errcode', 'person'] as const;

/** Every call of WeChat and every push, while it happens. */
export function LogPage() {
  const { values, set } = useFilters(FILTERS);
  const [isPaused, setIsPaused] = useState(false);
  const [opened, setOpened] = useState<LogEntry | null>(null);
  const { attempt } = useNotices();
  const { entries, error, load } = useLog(values, isPaused);
  const resume = () => {
    if (isPaused) load();
    setIsPaused(!isPaused);
  };
  const clear = () => void attempt(() => api.remove('/control/api/log').then(load), '日志已清空');
  return (
    <div className="panels">
      <LogFilters values={values} onChange={set}>
        <button type="button" className="button" aria-pressed={isPaused} onClick={resume}>{isPaused ? '继续' : '暂停'}</button>
        <ConfirmButton label="清空" question="清空日志？" onConfirm={clear} />
      </LogFilters>
      <section className="panel panel-flush">
        {entries === null ? (error ? <Failure error={error} onRetry={load} /> : <Loading />) : <LogTable entries={entries} onOpen={setOpened} />}
      </section>
      {opened && <LogDetail entry={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}
