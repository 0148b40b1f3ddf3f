import type { EventView, ImportView } from '@chudian/shared';
import { Button, Card, Tag } from 'antd';
import { textColumn, timeColumn } from '../../platform/ui/columns';
import { ListTable } from '../../platform/ui/tables';
import { useImports } from './use-imports';

const STATE_NAMES: Record<ImportView['state'], string> = { mapping: '待核对', checked: '已试运行', running: '导入中', stopped: '已停下', done: '已导入', undone: '已撤销' };
const STATE_COLORS: Partial<Record<ImportView['state'], string>> = { done: 'green', stopped: 'red' };

const resultText = ({ result }: ImportView) => (result ? `新增 ${result.added}，跳过 ${result.skipped}，有误 ${result.refused}` : null);

interface Props {
  event: EventView;
  current: string | undefined;
  onOpen: (id: string) => void;
}

/** Every import of this event, and what came of it. */
export function ImportHistory({ event, current, onOpen }: Props) {
  const imports = useImports(event.id);
  return (
    <Card title="导入记录">
      <ListTable<ImportView>
        from={imports}
        size="small"
        empty="还没有导入过名单"
        columns={[
          textColumn('文件', (row) => row.fileName),
          { title: '行数', align: 'right', className: 'number', render: (_, row) => row.rows.toLocaleString() },
          { title: '状态', render: (_, row) => <Tag color={STATE_COLORS[row.state]}>{STATE_NAMES[row.state]}</Tag> },
          textColumn('结果', resultText),
          textColumn('操作人', (row) => row.by?.name),
          timeColumn('时间', (row) => row.createdAt),
          {
            title: '操作',
            render: (_, row) => (
              <Button type="link" size="small" disabled={row.id === current} onClick={() => onOpen(row.id)}>
                {row.id === current ? '正在查看' : '查看'}
              </Button>
            ),
          },
        ]}
      />
    </Card>
  );
}
