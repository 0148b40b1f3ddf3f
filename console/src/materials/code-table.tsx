import { CODE_SYMBOL_NAMES, type CodesPage, type CodeView } from '@chudian/shared';
import { Tag, Typography } from 'antd';
import { useState } from 'react';
import { urlOf } from '../platform/api/api';
import { Allowed } from '../platform/ui/allowed';
import { PagedTable } from '../platform/ui/tables';
import { Term } from '../platform/ui/term';
import { TimeText } from '../platform/ui/time-text';
import { Short } from '../platform/ui/short';
import { CodePreview } from './code-preview';
import { CodeRetirement } from './code-retirement';
import { useCodes } from './use-materials';

const THUMB_PX = 132;

export function CodeTable({ materialId, batchId }: { materialId: string; batchId: string | undefined }) {
  const codes = useCodes(materialId, batchId);
  const [shown, setShown] = useState<CodeView | null>(null);
  const Thumb = (code: CodeView) => (
    <button type="button" className="bare" aria-label={`放大 ${code.scene}`} onClick={() => setShown(code)}>
      <img className="code-thumb" loading="lazy" alt="" src={urlOf(`/admin/codes/${code.id}/image.png`, { px: THUMB_PX })} />
    </button>
  );
  return (
    <>
      <PagedTable<CodeView, CodesPage>
        from={codes}
        saveAs="二维码"
        empty="还没有码，先制作一个或一批"
        rowClassName={(code) => (code.isRetired ? 'is-retired' : '')}
        columns={[
          { title: '图案', render: (_, row) => <Thumb {...row} /> },
          {
            title: '码',
            render: (_, row) => (
              <Typography.Text code copyable={{ text: row.scene }}>
                {row.scene}
              </Typography.Text>
            ),
          },
          { title: '编号', align: 'right', className: 'number', render: (_, row) => <Short text={row.number?.toString()} /> },
          { title: '类型', render: (_, row) => CODE_SYMBOL_NAMES[row.symbol] },
          {
            title: <Term word="投放位" />,
            render: (_, row) => <Short text={row.placement.name} />,
          },
          { title: '扫码', align: 'right', className: 'number', render: (_, row) => row.scans.toLocaleString() },
          { title: '状态', render: (_, row) => (row.isRetired ? <Tag>已停用</Tag> : <Tag color="green">使用中</Tag>) },
          { title: '制作', render: (_, row) => <TimeText at={row.createdAt} /> },
          {
            title: '操作',
            render: (_, row) => (
              <Allowed to="materials.manage">
                <CodeRetirement code={row} />
              </Allowed>
            ),
          },
        ]}
      />
      {shown && <CodePreview code={shown} onClose={() => setShown(null)} />}
    </>
  );
}
