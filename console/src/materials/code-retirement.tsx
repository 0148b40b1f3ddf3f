import type { CodeView } from '@chudian/shared';
import { Button } from 'antd';
import { api } from '../platform/api/api';
import { useAction } from '../platform/api/use-action';
import { useConfirm } from '../platform/ui/use-confirm';
import { useUndo } from '../platform/ui/use-undo';

const REFRESH = ['/admin/materials'];

/** Stops one code, asks first, and offers the way back. */
export function CodeRetirement({ code }: { code: CodeView }) {
  const path = `/admin/codes/${code.id}/retirement`;
  const confirm = useConfirm();
  const offerUndo = useUndo();
  const restore = useAction({ run: () => api.delete(path), done: '码已恢复使用', refresh: REFRESH });
  const retire = useAction({ run: () => api.post(path), refresh: REFRESH, then: () => offerUndo(`码 ${code.scene} 已停用`, restore.mutate) });
  const ask = async () => {
    const content = '已经印出去的这个码，扫描后会看到「已停用」的提示和其他内容。';
    if (await confirm({ title: '停用这个码？', content, okText: '停用', isDanger: true })) retire.mutate();
  };
  return code.isRetired ? (
    <Button type="link" size="small" loading={restore.isPending} onClick={() => restore.mutate()}>
      恢复
    </Button>
  ) : (
    <Button type="link" size="small" danger loading={retire.isPending} onClick={() => void ask()}>
      停用
    </Button>
  );
}
