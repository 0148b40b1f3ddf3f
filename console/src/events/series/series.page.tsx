import { PlusOutlined } from '@ant-design/icons';
import { SERIES_RHYTHM_NAMES, type SeriesView } from '@chudian/shared';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../platform/api/api';
import { useAction } from '../../platform/api/use-action';
import { Allowed } from '../../platform/ui/allowed';
import { nameColumn, textColumn } from '../../platform/ui/columns';
import { TablePage } from '../../platform/ui/table-page';
import { ListTable } from '../../platform/ui/tables';
import { useConfirm } from '../../platform/ui/use-confirm';
import { REFRESH, useSeries } from '../use-events';
import { SeriesDialog } from './series-dialog';

/** Salons and programmes: events that belong together. */
export function SeriesPage() {
  const series = useSeries();
  const [edited, setEdited] = useState<SeriesView | 'new' | null>(null);
  const columns: TableColumnsType<SeriesView> = [
    nameColumn('系列', (row) => row.name, (row) => `/series/${row.id}`),
    textColumn('主题', (row) => row.theme),
    { title: '频率', render: (_, row) => SERIES_RHYTHM_NAMES[row.rhythm] },
    {
      title: '活动',
      align: 'right',
      className: 'number',
      render: (_, row) => (row.events > 0 ? <Link to={`/events?when=all&seriesId=${row.id}`}>{row.events}</Link> : 0),
    },
    {
      title: '操作',
      render: (_, row) => (
        <Allowed to="events.manage">
          <Button type="link" size="small" onClick={() => setEdited(row)}>
            修改
          </Button>
          <RemoveSeries series={row} />
        </Allowed>
      ),
    },
  ];
  const add = (
    <Allowed to="events.manage">
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
        新建系列
      </Button>
    </Allowed>
  );
  return (
    <TablePage title="活动系列" lead="按月、季度或主题持续办下去的活动。点开一个系列，看它积累了多少人、多少线索。" actions={add}>
      <ListTable<SeriesView> from={series} saveAs="活动系列" empty="还没有系列。把一个沙龙的各场放在一起，就能看到谁来了两次、三次。" columns={columns} />
      {edited && <SeriesDialog series={edited === 'new' ? null : edited} onClosed={() => setEdited(null)} />}
    </TablePage>
  );
}

function RemoveSeries({ series }: { series: SeriesView }) {
  const confirm = useConfirm();
  const remove = useAction({ run: () => api.delete(`/admin/series/${series.id}`), done: '系列已删除', refresh: REFRESH });
  const ask = async () => {
    if (await confirm({ title: `删除系列「${series.name}」？`, content: '里面没有活动，不影响任何数据。', okText: '删除', isDanger: true })) remove.mutate();
  };
  const why = series.events > 0 ? '还有活动属于它，不能删除' : undefined;
  return (
    <Button type="link" size="small" danger disabled={Boolean(why)} title={why} onClick={() => void ask()}>
      删除
    </Button>
  );
}
