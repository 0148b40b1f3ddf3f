import { PlusOutlined } from '@ant-design/icons';
import type { MaterialRow } from '@chudian/shared';
import { Button, Segmented, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { Allowed } from '../platform/ui/allowed';
import { NamedSelect } from '../platform/ui/named-select';
import { Page } from '../platform/ui/page';
import { SearchBox } from '../platform/ui/search-box';
import { ListTable } from '../platform/ui/tables';
import { Term } from '../platform/ui/term';
import { TimeText } from '../platform/ui/time-text';
import { useFilters } from '../platform/ui/use-filters';
import { Short } from '../platform/ui/short';
import { useMaterials } from './use-materials';

const RETIRED = [
  { value: 'false', label: '使用中' },
  { value: 'true', label: '已停用' },
];

const COLUMNS: TableColumnsType<MaterialRow> = [
  {
    title: '物料',
    fixed: 'start',
    render: (_, row) => (
      <Link to={`/materials/${row.id}`}>
        <div className="clamp">{row.name}</div>
      </Link>
    ),
  },
  { title: '形式', dataIndex: 'form' },
  {
    title: '营销活动',
    render: (_, row) => <Short text={row.campaign.name} />,
  },
  {
    title: <Term word="负责人" />,
    render: (_, row) => <Short text={row.owner.name} isNarrow />,
  },
  {
    title: <Term word="投放位" />,
    align: 'right',
    className: 'number',
    render: (_, row) => <span title={row.placements.map(({ name }) => name).join('、')}>{row.placements.length}</span>,
  },
  {
    title: <Term word="码" />,
    align: 'right',
    className: 'number',
    sorter: (a, b) => a.codes - b.codes,
    render: (_, row) => <Link to={`/materials/${row.id}?tab=codes`}>{row.codes.toLocaleString()}</Link>,
  },
  { title: '扫码', align: 'right', className: 'number', sorter: (a, b) => a.scans - b.scans, render: (_, row) => row.scans.toLocaleString() },
  { title: '创建', render: (_, row) => <TimeText at={row.createdAt} /> },
];

/** Everything that carries our codes. */
export function MaterialsPage() {
  const [{ q, campaignId, retired }, setFilters] = useFilters();
  const materials = useMaterials({ q, campaignId, retired: retired ?? 'false' });
  const newPath = campaignId ? `/materials/new?campaignId=${campaignId}` : '/materials/new';
  const add = (
    <Allowed to="materials.manage">
      <Link to={newPath}>
        <Button type="primary" icon={<PlusOutlined />}>
          新建物料
        </Button>
      </Link>
    </Allowed>
  );
  return (
    <Page title="物料" lead="台历、手册、易拉宝……印着二维码、发到人手里的东西。内容和负责人在印刷之后仍可修改。" actions={add}>
      <div className="filters">
        <SearchBox value={q} onSearch={(text) => setFilters({ q: text })} placeholder="搜索物料名称" />
        <NamedSelect
          path="/admin/campaigns"
          placeholder="营销活动"
          aria-label="营销活动"
          value={campaignId}
          onChange={(id) => setFilters({ campaignId: id as string })}
        />
        <Segmented options={RETIRED} value={retired ?? 'false'} onChange={(value) => setFilters({ retired: value === 'true' ? value : undefined })} />
      </div>
      <ListTable<MaterialRow> from={materials} saveAs="物料" empty={q || campaignId ? '没有符合条件的物料' : '还没有物料'} columns={COLUMNS} />
    </Page>
  );
}
