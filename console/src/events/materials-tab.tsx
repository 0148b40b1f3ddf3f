import { PlusOutlined } from '@ant-design/icons';
import type { EventView, MaterialRow } from '@chudian/shared';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useApi } from '../platform/api/use-api';
import { Allowed } from '../platform/ui/allowed';
import { countColumn, nameColumn, textColumn } from '../platform/ui/columns';
import { ListTable } from '../platform/ui/tables';

/** What is printed for this event: its codes lead here. */
export function MaterialsTab({ event }: { event: EventView }) {
  const materials = useApi<MaterialRow[]>('/admin/materials', { eventId: event.id, retired: 'false' });
  return (
    <div className="stack">
      <Allowed to="materials.manage">
        <div>
          <Link to={`/materials/new?eventId=${event.id}${event.campaign ? `&campaignId=${event.campaign.id}` : ''}`}>
            <Button type="primary" icon={<PlusOutlined />}>
              新建物料
            </Button>
          </Link>
        </div>
      </Allowed>
      <ListTable<MaterialRow>
        from={materials}
        empty="还没有物料指向这场活动。海报、易拉宝、桌卡上的码，扫了就到活动页。"
        columns={[
          nameColumn('物料', (row) => row.name, (row) => `/materials/${row.id}`),
          textColumn('形式', (row) => row.form),
          textColumn('负责人', (row) => row.owner.name),
          { title: '投放位', align: 'right', className: 'number', render: (_, row) => row.placements.length },
          {
            title: '码',
            align: 'right',
            className: 'number',
            render: (_, row) => <Link to={`/materials/${row.id}?tab=codes`}>{row.codes.toLocaleString()}</Link>,
          },
          countColumn('扫码', (row) => row.scans),
        ]}
      />
    </div>
  );
}
