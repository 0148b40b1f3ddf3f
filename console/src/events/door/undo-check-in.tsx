import type { CheckInRow, EventView } from '@chudian/shared';
import { Button } from 'antd';
import { api } from '../../platform/api/api';
import { useAction } from '../../platform/api/use-action';
import { Allowed } from '../../platform/ui/allowed';
import { useConfirm } from '../../platform/ui/use-confirm';
import { pathOf } from '../use-events';
import { doorPaths } from './use-door';

/** Takes back one admission that was a mistake; it stays on record. */
export function UndoCheckIn({ event, row }: { event: EventView; row: CheckInRow }) {
  const confirm = useConfirm();
  const undo = useAction({ run: () => api.post(`${doorPaths(event.id).checkIns}/${row.id}/undo`), done: '已撤销这次签到', refresh: [pathOf(event.id)] });
  const ask = async () => {
    const content = '这张票可以重新签到；这条记录会保留，注明由您撤销。';
    if (await confirm({ title: `撤销${row.guest ? `「${row.guest.name}」` : ''}的这次签到？`, content, okText: '撤销' })) undo.mutate();
  };
  return (
    <Allowed to="door.manage">
      <Button type="link" size="small" loading={undo.isPending} onClick={() => void ask()}>
        撤销
      </Button>
    </Allowed>
  );
}
