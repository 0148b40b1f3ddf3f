import { DownloadOutlined } from '@ant-design/icons';
import type { BatchView, PrintQuery } from '@chudian/shared';
import { Button, Form, InputNumber, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { urlOf } from '../platform/api/api';
import { useBatches } from './use-materials';

const CAPTIONS: { value: NonNullable<PrintQuery['caption']>; label: string }[] = [
  { value: 'placement', label: '投放位' },
  { value: 'number', label: '编号' },
  { value: 'both', label: '都要' },
  { value: 'none', label: '不要' },
];

const batchOptions = (batches: BatchView[]) =>
  batches.filter(({ status }) => status === 'ready').map(({ id, name, size }) => ({ value: id, label: `${name}（${size.toLocaleString()} 个）` }));

interface Props {
  materialId: string;
  batchId: string | undefined;
  onClosed: () => void;
}

/** What goes to the printer, as one file that streams. */
export function PrintDialog({ materialId, batchId, onClosed }: Props) {
  const { data: batches = [] } = useBatches(materialId);
  const [query, setQuery] = useState<PrintQuery & { batchId?: string }>({ batchId, sizeMm: 30, caption: 'both' });
  const change = (part: Partial<typeof query>) => setQuery({ ...query, ...part });
  const href = urlOf(`/admin/materials/${materialId}/print.zip`, query);
  return (
    <Modal
      open
      title="下载印刷文件"
      onCancel={onClosed}
      footer={
        <Button type="primary" icon={<DownloadOutlined />} href={href} download onClick={onClosed}>
          下载 ZIP
        </Button>
      }
    >
      <p className="faint">压缩包里有：每个码的 PNG 与 SVG、带裁切线和静区的 PDF 拼版，以及一份 CSV 清单。</p>
      <Form layout="vertical">
        <Form.Item label="哪些码">
          <Select
            allowClear
            placeholder="这份物料的全部码"
            options={batchOptions(batches)}
            value={query.batchId}
            onChange={(id?: string) => change({ batchId: id })}
          />
        </Form.Item>
        <Form.Item label="印刷边长（毫米）" extra="名片上不小于 15，易拉宝上不小于 80。距离越远，码要越大。">
          <InputNumber min={10} max={200} value={query.sizeMm} onChange={(sizeMm) => change({ sizeMm: sizeMm ?? undefined })} className="full" />
        </Form.Item>
        <Form.Item label="码下面的文字">
          <Radio.Group optionType="button" options={CAPTIONS} value={query.caption} onChange={(event) => change({ caption: event.target.value })} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
