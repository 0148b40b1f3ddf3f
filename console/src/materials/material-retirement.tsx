import type { MaterialView } from '@chudian/shared';
import { Button } from 'antd';
import { api } from '../platform/api/api';
import { useAction } from '../platform/api/use-action';
import { useConfirm } from '../platform/ui/use-confirm';
import { useUndo } from '../platform/ui/use-undo';

const REFRESH = ['/admin/materials'];

export function MaterialRetirement({ material }: { material: MaterialView }) {
  const path = `/admin/materials/${material.id}/retirement`;
  const confirm = useConfirm();
  const offerUndo = useUndo();
  const restore = useAction({ run: () => api.delete(path), done: '物料已恢复使用', refresh: REFRESH });
  const retire = useAction({ run: () => api.post(path), refresh: REFRESH, then: () => offerUndo(`已停用「${material.name}」`, restore.mutate) });
  const ask = async () => {
    const content = '停用后，扫描它的任何一个码都会看到「已停用」的提示和其他内容。统计数据不受影响。';
    if (await confirm({ title: '停用这份物料？', content, okText: '停用', isDanger: true })) retire.mutate();
  };
  return material.isRetired ? (
    <Button loading={restore.isPending} onClick={() => restore.mutate()}>
      恢复使用
    </Button>
  ) : (
    <Button danger loading={retire.isPending} onClick={() => void ask()}>
      停用
    </Button>
  );
}
