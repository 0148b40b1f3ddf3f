import { PlusOutlined } from '@ant-design/icons';
import { CONTENT_KIND_NAMES, CONTENT_KINDS, CONTENT_STAGE_NAMES, type ContentRow } from '@chudian/shared';
import { Button, Tag, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { Allowed } from '../platform/ui/allowed';
import { SearchBox } from '../platform/ui/search-box';
import { ShelfFilter } from '../platform/ui/shelf-filter';
import { TablePage } from '../platform/ui/table-page';
import { ListTable } from '../platform/ui/tables';
import { TimeText } from '../platform/ui/time-text';
import { useFilters } from '../platform/ui/use-filters';
import { useContentList } from './use-content';

const KIND_FILTERS = CONTENT_KINDS.map((value) => ({ value, text: CONTENT_KIND_NAMES[value] }));

const Title = ({ id, title, summary }: ContentRow) => (
  <div className="clamp wide">
    <Link to={`/content/${id}`}>{title}</Link>
    <br />
    <small className="faint">{summary}</small>
  </div>
);

const COLUMNS: TableColumnsType<ContentRow> = [
  { title: '标题', render: (_, row) => <Title {...row} /> },
  { title: '类型', filters: KIND_FILTERS, onFilter: (kind, row) => row.kind === kind, render: (_, row) => CONTENT_KIND_NAMES[row.kind] },
  { title: '适合阶段', render: (_, row) => (row.stage ? CONTENT_STAGE_NAMES[row.stage] : <span className="faint">不限</span>) },
  { title: '请求电话', render: (_, row) => (row.asksForPhone ? <Tag color="green">是</Tag> : <span className="faint">否</span>) },
  { title: '使用的物料', align: 'right', className: 'number', dataIndex: 'materials', sorter: (a, b) => a.materials - b.materials },
  { title: '更新', render: (_, row) => <TimeText at={row.updatedAt} ago /> },
];

/** What people see after a scan: articles, white papers, cases, videos, pictures. */
export function ContentListPage() {
  const [{ q = '', retired }, setFilters] = useFilters();
  const content = useContentList();
  const shown = content.data?.filter((row) => row.isRetired === (retired === 'true') && `${row.title}${row.summary}`.includes(q));
  const add = (
    <Allowed to="content.manage">
      <Link to="/content/new">
        <Button type="primary" icon={<PlusOutlined />}>
          新建内容
        </Button>
      </Link>
    </Allowed>
  );
  const filters = (
    <>
      <SearchBox value={q} onSearch={(text) => setFilters({ q: text })} placeholder="搜索标题或摘要" />
      <ShelfFilter name="retired" words={['使用中', '已下架']} value={retired} onChange={setFilters} />
    </>
  );
  return (
    <TablePage title="内容" lead="扫码之后看到的文章、白皮书、案例、视频和图片。修改后，已经印好的码立即显示新内容。" actions={add} filters={filters}>
      <ListTable<ContentRow>
        from={{ ...content, data: shown }}
        saveAs="内容"
        empty={q ? '没有符合的内容' : retired ? '没有已下架的内容' : '还没有内容，先写一篇'}
        columns={COLUMNS}
      />
    </TablePage>
  );
}
