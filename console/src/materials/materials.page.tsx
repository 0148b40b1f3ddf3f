import { PlusOutlined } from '@ant-design/icons';
import type { MaterialRow } from '@chudian/shared';
import { Button, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { Allowed } from '../platform/ui/allowed';
import { countColumn, nameColumn, textColumn, timeColumn } from '../platform/ui/columns';
import { NamedSelect } from '../platform/ui/named-select';
import { SearchBox } from '../platform/ui/search-box';
import { ShelfFilter } from '../platform/ui/shelf-filter';
import { TablePage } from '../platform/ui/table-page';
import { ListTable } from '../platform/ui/tables';
import { Term } from '../platform/ui/term';
import { useFilters } from '../platform/ui/use-filters';
import { Short } from '../platform/ui/short';
import { useMaterials } from './use-materials';

const COLUMNS: TableColumnsType<MaterialRow> = [
  nameColumn('物料', (row) => row.name, (row) => `/materials/${row.id}`),
  { title: '形式', dataIndex: 'form' },
  textColumn('营销活动', (row) => row.campaign.name),
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
  { ...countColumn<MaterialRow>('扫码', (row) => row.scans), sorter: (a, b) => a.scans - b.scans },
  timeColumn('创建', (row) => row.createdAt),
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
  const filters = (
    <>
      <SearchBox value={q} onSearch={(text) => setFilters({ q: text })} placeholder="搜索物料名称" />
      <NamedSelect
        path="/admin/campaigns"
        placeholder="营销活动"
        aria-label="营销活动"
        value={campaignId}
        onChange={(id) => setFilters({ campaignId: id as string })}
      />
      <ShelfFilter name="retired" words={['使用中', '已停用']} value={retired} onChange={setFilters} />
    </>
  );
  return (
    <TablePage title="物料" lead="台历、手册、易拉宝……印着二维码、发到人手里的东西。内容和负责人在印刷之后仍可修改。" actions={add} filters={filters}>
      <ListTable<MaterialRow> from={materials} saveAs="物料" empty={q || campaignId ? '没有符合条件的物料' : '还没有物料'} columns={COLUMNS} />
    </TablePage>
  );
}
