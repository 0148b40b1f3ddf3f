import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { urlOf } from '../api/api';

/** The server streams the file; the browser saves it as it comes. */
export function ExportButton({ path, query, children = '导出 CSV' }: { path: string; query?: object; children?: string }) {
  return (
    <Button icon={<DownloadOutlined />} href={urlOf(path, query)} download>
      {children}
    </Button>
  );
}
