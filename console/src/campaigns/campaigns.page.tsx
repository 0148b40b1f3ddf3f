import { PlusOutlined } from '@ant-design/icons';
import type { CampaignView } from '@chudian/shared';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { moneyText } from '../platform/money/yuan';
import { Allowed } from '../platform/ui/allowed';
import { ShelfFilter } from '../platform/ui/shelf-filter';
import { TablePage } from '../platform/ui/table-page';
import { ListTable } from '../platform/ui/tables';
import { useFilters } from '../platform/ui/use-filters';
import { CampaignArchival } from './campaign-archival';
import { CampaignDialog } from './campaign-dialog';
import { useCampaigns } from './use-campaigns';

const none = <span className="faint">—</span>;
const period = ({ startsOn, endsOn }: CampaignView) => (startsOn || endsOn ? `${startsOn ?? '…'} 至 ${endsOn ?? '…'}` : none);

export function CampaignsPage() {
  const [{ archived }, setFilters] = useFilters();
  const campaigns = useCampaigns();
  const [editing, setEditing] = useState<CampaignView | 'new' | null>(null);
  const shown = campaigns.data?.filter(({ isArchived }) => isArchived === (archived === 'true'));
  const add = (
    <Allowed to="campaigns.manage">
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
        新建营销活动
      </Button>
    </Allowed>
  );
  return (
    <TablePage
      title="营销活动"
      lead="一次营销活动里有若干物料。费用和来源参数记在这里，效果按营销活动汇总。"
      actions={add}
      filters={<ShelfFilter name="archived" words={['进行中', '已归档']} value={archived} onChange={setFilters} />}
    >
      <ListTable<CampaignView>
        from={{ ...campaigns, data: shown }}
        saveAs="营销活动"
        empty={archived ? '没有已归档的营销活动' : '还没有营销活动，先建一个，再在里面添加物料'}
        columns={[
          { title: '名称', render: (_, row) => <div className="clamp">{row.name}</div> },
          { title: '起止日期', render: (_, row) => period(row) },
          {
            title: '物料',
            align: 'right',
            className: 'number',
            render: (_, row) => <Link to={`/materials?campaignId=${row.id}`}>{row.materials}</Link>,
          },
          { title: '费用', align: 'right', className: 'number', render: (_, row) => (row.costFen === null ? none : moneyText(row.costFen)) },
          { title: '来源参数', render: (_, row) => <span className="ellipsis">{Object.values(row.utm).filter(Boolean).join(' / ') || none}</span> },
          { title: '操作', render: (_, row) => <Actions campaign={row} onEdit={() => setEditing(row)} /> },
        ]}
      />
      {editing && <CampaignDialog campaign={editing === 'new' ? null : editing} onClosed={() => setEditing(null)} />}
    </TablePage>
  );
}

const Actions = ({ campaign, onEdit }: { campaign: CampaignView; onEdit: () => void }) => (
  <span className="row">
    <Allowed to="reports.read">
      <Link to={`/report?campaignId=${campaign.id}`}>效果</Link>
    </Allowed>
    <Allowed to="campaigns.manage">
      <Button type="link" size="small" onClick={onEdit}>
        编辑
      </Button>
      <CampaignArchival campaign={campaign} />
    </Allowed>
  </span>
);
