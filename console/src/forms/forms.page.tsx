import { PlusOutlined } from '@ant-design/icons';
import type { FormRow } from '@chudian/shared';
import { Button, Segmented, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { Allowed } from '../platform/ui/allowed';
import { Page } from '../platform/ui/page';
import { SearchBox } from '../platform/ui/search-box';
import { Short } from '../platform/ui/short';
import { ListTable } from '../platform/ui/tables';
import { TimeText } from '../platform/ui/time-text';
import { useFilters } from '../platform/ui/use-filters';
import { useForms } from './use-forms';

const ARCHIVED = [
  { value: 'false', label: '收集中' },
  { value: 'true', label: '已归档' },
];

const COLUMNS: TableColumnsType<FormRow> = [
  {
    title: '表单',
    fixed: 'start',
    render: (_, row) => (
      <Link to={`/forms/${row.id}`}>
        <div className="clamp">{row.name}</div>
      </Link>
    ),
  },
  { title: '问题', align: 'right', className: 'number', dataIndex: 'fields' },
  {
    title: '答卷',
    align: 'right',
    className: 'number',
    sorter: (a, b) => a.submissions - b.submissions,
    render: (_, row) => <Link to={`/forms/${row.id}?tab=submissions`}>{row.submissions.toLocaleString()}</Link>,
  },
  { title: '用于', render: (_, row) => (row.uses.length > 0 ? <Short text={row.uses.map(({ name }) => name).join('、')} /> : <span className="faint">独立页面</span>) },
  { title: '版本', align: 'right', className: 'number', render: (_, row) => `第 ${row.version} 版` },
  { title: '更新', render: (_, row) => <TimeText at={row.updatedAt} /> },
];

/** Everything that we ask people. */
export function FormsPage() {
  const [{ q = '', archived = 'false' }, setFilters] = useFilters();
  const forms = useForms();
  const rows = forms.data?.filter((form) => form.isArchived === (archived === 'true') && form.name.includes(q));
  const isFiltered = q !== '' || archived === 'true';
  return (
    <Page title="表单" lead="报名、问卷、需求登记……问题由您拖拽组成，答案写入联系人资料和标签；已经知道的不再重复问。" actions={<NewForm />}>
      <div className="filters">
        <SearchBox value={q} onSearch={(text) => setFilters({ q: text })} placeholder="搜索表单名称" />
        <Segmented options={ARCHIVED} value={archived} onChange={(value) => setFilters({ archived: value === 'true' ? value : undefined })} />
      </div>
      <ListTable<FormRow> from={{ ...forms, data: rows }} saveAs="表单" empty={isFiltered ? '没有符合条件的表单' : '还没有表单，先新建一个'} columns={COLUMNS} />
    </Page>
  );
}

function NewForm() {
  return (
    <Allowed to="forms.manage">
      <Link to="/forms/new">
        <Button type="primary" icon={<PlusOutlined />}>
          新建表单
        </Button>
      </Link>
    </Allowed>
  );
}
