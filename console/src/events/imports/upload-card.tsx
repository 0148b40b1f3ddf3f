import { InboxOutlined } from '@ant-design/icons';
import type { EventView, ImportView } from '@chudian/shared';
import { Card, Upload } from 'antd';
import { useAction } from '../../platform/api/use-action';
import { useCan } from '../../platform/session';
import { importsPath, upload } from './use-imports';

/** Takes the file; nothing is changed by it yet. */
export function UploadCard({ event, onUploaded }: { event: EventView; onUploaded: (view: ImportView) => void }) {
  const mayImport = useCan()('events.manage');
  const isTakingPeople = event.state === 'published' || event.state === 'closed';
  const send = useAction<File, ImportView>({ run: (file) => upload(event.id, file), refresh: [importsPath(event.id)], then: onUploaded });
  if (!mayImport) return null;
  return (
    <Card title="导入一份名单">
      <Upload.Dragger
        accept=".csv,.xlsx"
        showUploadList={false}
        disabled={!isTakingPeople || send.isPending}
        beforeUpload={(file) => {
          send.mutate(file);
          return Upload.LIST_IGNORE;
        }}
      >
        <p className="upload-icon">
          <InboxOutlined />
        </p>
        <p>{send.isPending ? '正在读取……' : isTakingPeople ? '点击选择，或把 CSV、XLSX 文件拖到这里' : '发布之后才能导入'}</p>
        <p className="faint">第一行是列名。先试运行，看清结果再导入；导入之后也可以整份撤销。</p>
      </Upload.Dragger>
    </Card>
  );
}
