import type { ContentRow } from '@chudian/shared';
import { Button } from 'antd';
import { api } from '../platform/api/api';
import { useAction } from '../platform/api/use-action';

/** Taking an item off, and putting it back. The server refuses while materials lead to it. */
export function ContentRetirement({ content }: { content: ContentRow }) {
  const path = `/admin/content/${content.id}/retirement`;
  const refresh = ['/admin/content'];
  const retire = useAction({ run: () => api.post(path), done: '已下架，可随时重新上架', refresh });
  const restore = useAction({ run: () => api.delete(path), done: '已重新上架', refresh });
  return content.isRetired ? (
    <Button loading={restore.isPending} onClick={() => restore.mutate()}>
      重新上架
    </Button>
  ) : (
    <Button loading={retire.isPending} onClick={() => retire.mutate()}>
      下架
    </Button>
  );
}
