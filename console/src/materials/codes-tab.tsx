import { DownloadOutlined, PlusOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import type { MaterialView } from '@chudian/shared';
import { Button } from 'antd';
import { useState } from 'react';
import { Allowed } from '../platform/ui/allowed';
import { BatchDialog } from './batch-dialog';
import { Batches } from './batches';
import { CodeDialog } from './code-dialog';
import { CodeTable } from './code-table';
import { PreflightDrawer } from './preflight-drawer';
import { PrintDialog } from './print-dialog';

type Task = 'code' | 'batch' | 'print' | 'preflight';

/** The codes of one material: make, check, print, look at. */
export function CodesTab({ material }: { material: MaterialView }) {
  const [task, setTask] = useState<Task | null>(null);
  const [batchId, setBatchId] = useState<string | undefined>();
  const close = () => setTask(null);
  const { id } = material;
  return (
    <div className="stack">
      <div className="row">
        <Allowed to="materials.manage">
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setTask('code')}>
            制作一个码
          </Button>
          <Button onClick={() => setTask('batch')}>批量制作</Button>
        </Allowed>
        <Allowed to="materials.print">
          <Button icon={<SafetyCertificateOutlined />} disabled={material.codes === 0} onClick={() => setTask('preflight')}>
            印前预检
          </Button>
          <Button icon={<DownloadOutlined />} disabled={material.codes === 0} onClick={() => setTask('print')}>
            下载印刷文件
          </Button>
        </Allowed>
      </div>
      <Batches materialId={id} chosen={batchId} onChoose={setBatchId} />
      <CodeTable materialId={id} batchId={batchId} />
      {task === 'code' && <CodeDialog material={material} onClosed={close} />}
      {task === 'batch' && <BatchDialog material={material} onClosed={close} />}
      {task === 'print' && <PrintDialog materialId={id} batchId={batchId} onClosed={close} />}
      {task === 'preflight' && <PreflightDrawer materialId={id} batchId={batchId} onClosed={close} />}
    </div>
  );
}
