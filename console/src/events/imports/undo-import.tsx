import type { EventView, ImportView } from '@chudian/shared';
import { Button } from 'antd';
import { useConfirm } from '../../platform/ui/use-confirm';
import { useUndoImport } from './use-imports';

/** Takes a whole import back. */
export function UndoImport({ event, view }: { event: EventView; view: ImportView }) {
  const confirm = useConfirm();
  const undo = useUndoImport(event.id, view.id);
  const ask = async () => {
    const content = '这次导入的邀请和报名会全部撤回，名额释放；之后自己改过报名或已签到的人保留。';
    if (await confirm({ title: `撤销导入「${view.fileName}」？`, content, okText: '撤销导入', isDanger: true })) undo.mutate();
  };
  return (
    <Button danger loading={undo.isPending} onClick={() => void ask()}>
      撤销这次导入
    </Button>
  );
}
