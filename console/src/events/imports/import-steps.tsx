import type { EventView, ImportView } from '@chudian/shared';
import { Steps } from 'antd';
import { useState } from 'react';
import { ImportResultView } from './import-result';
import { MappingStep } from './mapping-step';

const STEP_OF: Record<ImportView['state'], number> = { mapping: 0, checked: 1, running: 2, stopped: 2, done: 2, undone: 2 };
const TITLES = ['对应列', '试运行', '导入'].map((title) => ({ title }));

/** Where the import stands decides what is shown; the columns may be changed until it runs. */
export function ImportSteps({ event, view }: { event: EventView; view: ImportView }) {
  const [isMapping, setMapping] = useState(view.state === 'mapping');
  const showsMapping = isMapping && (view.state === 'mapping' || view.state === 'checked');
  return (
    <div className="stack">
      <Steps size="small" responsive={false} titlePlacement="vertical" current={showsMapping ? 0 : STEP_OF[view.state]} items={TITLES} />
      {showsMapping ? (
        <MappingStep event={event} view={view} onChecked={() => setMapping(false)} />
      ) : (
        <ImportResultView event={event} view={view} onBack={() => setMapping(true)} />
      )}
    </div>
  );
}
