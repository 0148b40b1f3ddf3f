import type { ContactRow } from '@chudian/shared';
import { Tag, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { Allowed } from '../platform/ui/allowed';
import { ExportButton } from '../platform/ui/export-button';
import { Page } from '../platform/ui/page';
import { PersonName } from '../platform/ui/person-name';
import { PagedTable } from '../platform/ui/tables';
import { TimeText } from '../platform/ui/time-text';
import { useFilters } from '../platform/ui/use-filters';
import { Short } from '../platform/ui/short';
import { ContactFilters } from './contact-filters';
import { contactsQueryOf } from './contacts-query';
import { useContacts } from './use-contacts';

const Tags = ({ tags }: ContactRow) => (
  <div className="tag-row">
    {tags.slice(0, 3).map(({ id, name }) => (
      <Tag key={id} title={name}>
        {name}
      </Tag>
    ))}
    {tags.length > 3 && <Tag title={tags.map(({ name }) => name).join('、')}>+{tags.length - 3}</Tag>}
  </div>
);

const COLUMNS: TableColumnsType<ContactRow> = [
  {
    title: '联系人',
    fixed: 'start',
    render: (_, row) => (
      <Link to={`/contacts/${row.id}`}>
        <PersonName of={row} />
      </Link>
    ),
  },
  { title: '手机', render: (_, row) => <Short text={row.phoneMasked} none="未留" /> },
  { title: '标签', render: (_, row) => <Tags {...row} /> },
  {
    title: '负责人',
    render: (_, row) => <Short text={row.owner?.name} isNarrow />,
  },
  {
    title: '首次来源',
    render: (_, row) => <Short text={row.source?.name} />,
  },
  { title: '触点', align: 'right', className: 'number', dataIndex: 'touchpoints' },
  { title: '最近接触', render: (_, row) => <TimeText at={row.lastTouchAt} ago /> },
  { title: '首次接触', render: (_, row) => <TimeText at={row.createdAt} /> },
];

/** Everybody we know, by whatever filter the address holds. */
export function ContactsPage() {
  const [filters, setFilters] = useFilters();
  const query = contactsQueryOf(filters);
  const contacts = useContacts(query);
  const isFiltered = Object.keys(filters).length > 0;
  const { total, isCapped } = contacts.first ?? { total: 0, isCapped: false };
  const summary = `已显示 ${contacts.rows.length} 位，共 ${total.toLocaleString()}${isCapped ? '+' : ''} 位`;
  const exports = (
    <Allowed to="contacts.export">
      <ExportButton path="/admin/contacts.csv" query={query}>
        导出筛选结果
      </ExportButton>
    </Allowed>
  );
  return (
    <Page title="联系人" lead="与我们接触过的人。筛选条件保存在网址里，可以收藏或发给同事。" actions={exports}>
      <ContactFilters filters={filters} onChange={setFilters} />
      <PagedTable<ContactRow, NonNullable<typeof contacts.first>>
        from={contacts}
        summary={summary}
        empty={isFiltered ? '没有符合条件的联系人，请放宽筛选' : '还没有联系人，扫码之后他们会出现在这里'}
        columns={COLUMNS}
      />
    </Page>
  );
}
