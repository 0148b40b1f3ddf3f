import type { EventView } from '@chudian/shared';
import { Button, Card } from 'antd';
import { Load } from '../../platform/ui/load';
import { useFilters } from '../../platform/ui/use-filters';
import { ImportHistory } from './import-history';
import { ImportSteps } from './import-steps';
import { UploadCard } from './upload-card';
import { useImport } from './use-imports';

/** A guest list from a file: upload, columns, a try, the run; and the way back. */
export function ImportsTab({ event }: { event: EventView }) {
  const [{ import: id }, setFilters] = useFilters();
  const open = (importId: string | undefined) => setFilters({ import: importId });
  return (
    <div className="stack">
      {id ? <OneImport event={event} id={id} onLeave={() => open(undefined)} /> : <UploadCard event={event} onUploaded={({ id: made }) => open(made)} />}
      <ImportHistory event={event} current={id} onOpen={open} />
    </div>
  );
}

function OneImport({ event, id, onLeave }: { event: EventView; id: string; onLeave: () => void }) {
  const one = useImport(event.id, id);
  return (
    <Card title={one.data?.fileName ?? '名单导入'} extra={<Button onClick={onLeave}>换一份名单</Button>}>
      <Load from={one}>{(view) => <ImportSteps key={view.id} event={event} view={view} />}</Load>
    </Card>
  );
}
