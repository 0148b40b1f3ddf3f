import { PlusOutlined } from '@ant-design/icons';
import { CHECK_LIST_KIND_NAMES, type CheckListView, type EventView } from '@chudian/shared';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../platform/api/api';
import { useAction } from '../../platform/api/use-action';
import { zonedRange } from '../../platform/time/zoned';
import { Allowed } from '../../platform/ui/allowed';
import { countColumn, textColumn } from '../../platform/ui/columns';
import { ListTable } from '../../platform/ui/tables';
import { useConfirm } from '../../platform/ui/use-confirm';
import { CheckListDialog } from './check-list-dialog';
import { doorPaths, useCheckLists } from './use-door';

/** What is checked: the entrance, a session, a gift. */
export function CheckLists({ event }: { event: EventView }) {
  const lists = useCheckLists(event.id);
  const [edited, setEdited] = useState<CheckListView | 'new' | null>(null);
  const typesOf = ({ ticketTypeIds }: CheckListView) =>
    ticketTypeIds ? event.ticketTypes.filter(({ id }) => ticketTypeIds.includes(id)).map(({ name }) => name).join('、') : '全部票种';
  const timeOf = ({ opensAt, closesAt }: CheckListView) => (opensAt && closesAt ? zonedRange(opensAt, closesAt, event.timeZone) : '活动当天');
  return (
    <div className="stack">
      <Allowed to="door.manage">
        <div>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
            添加签到点
          </Button>
        </div>
      </Allowed>
      <ListTable<CheckListView>
        from={lists}
        empty="还没有签到点"
        columns={[
          textColumn('名称', (row) => row.name),
          { title: '用途', render: (_, row) => CHECK_LIST_KIND_NAMES[row.kind] },
          textColumn('票种', typesOf),
          { title: '开放时间', className: 'nowrap', render: (_, row) => timeOf(row) },
          { title: '可再次入场', render: (_, row) => (row.allowsReentry ? '可以' : '不可以') },
          countColumn('人数', (row) => row.people),
          {
            title: '操作',
            render: (_, row) => (
              <Allowed to="door.manage">
                <Button type="link" size="small" onClick={() => setEdited(row)}>
                  修改
                </Button>
                <RemoveList event={event} list={row} />
              </Allowed>
            ),
          },
        ]}
      />
      {edited && <CheckListDialog event={event} list={edited === 'new' ? null : edited} onClosed={() => setEdited(null)} />}
    </div>
  );
}

function RemoveList({ event, list }: { event: EventView; list: CheckListView }) {
  const { lists } = doorPaths(event.id);
  const confirm = useConfirm();
  const remove = useAction({ run: () => api.delete(`${lists}/${list.id}`), done: '签到点已删除', refresh: [lists] });
  const ask = async () => {
    if (await confirm({ title: `删除签到点「${list.name}」？`, content: '设备下次同步之后，不再能选它。', okText: '删除', isDanger: true })) remove.mutate();
  };
  return (
    <Button type="link" size="small" danger disabled={list.admitted > 0} title={list.admitted > 0 ? '已有签到记录，不能删除' : undefined} onClick={() => void ask()}>
      删除
    </Button>
  );
}
