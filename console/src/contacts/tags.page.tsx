import { PlusOutlined } from '@ant-design/icons';
import type { TagBody, TagView } from '@chudian/shared';
import { AutoComplete, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../platform/api/api';
import { Allowed } from '../platform/ui/allowed';
import { FormDialog } from '../platform/ui/form-dialog';
import { Page } from '../platform/ui/page';
import { ListTable } from '../platform/ui/tables';
import { Short } from '../platform/ui/short';
import { useTags } from './use-contacts';

export function TagsPage() {
  const tags = useTags();
  const [editing, setEditing] = useState<TagView | 'new' | null>(null);
  const groups = [...new Set(tags.data?.flatMap(({ group }) => group ?? []))];
  const add = (
    <Allowed to="tags.manage">
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
        新建标签
      </Button>
    </Allowed>
  );
  return (
    <Page title="标签" lead="标签由物料在扫码时打上，也可以由同事手工添加。每个标签都记得是谁、在什么时候打上的。" actions={add}>
      <ListTable<TagView>
        from={tags}
        saveAs="标签"
        empty="还没有标签"
        columns={[
          { title: '名称', render: (_, row) => <div className="clamp">{row.name}</div> },
          {
            title: '分组',
            render: (_, row) => <Short text={row.group} />,
            filters: groups.map((group) => ({ text: group, value: group })),
            onFilter: (group, row) => row.group === group,
          },
          {
            title: '联系人',
            align: 'right',
            className: 'number',
            sorter: (a, b) => a.contacts - b.contacts,
            render: (_, row) => <Link to={`/contacts?tagId=${row.id}`}>{row.contacts.toLocaleString()}</Link>,
          },
          {
            title: '操作',
            render: (_, row) => (
              <Allowed to="tags.manage">
                <Button type="link" size="small" onClick={() => setEditing(row)}>
                  编辑
                </Button>
              </Allowed>
            ),
          },
        ]}
      />
      {editing && <TagDialog tag={editing === 'new' ? null : editing} groups={groups} onClosed={() => setEditing(null)} />}
    </Page>
  );
}

const save = (id: string | undefined, { name, group }: TagBody) => {
  const body: TagBody = { name, group: group || null };
  return id ? api.put(`/admin/tags/${id}`, body) : api.post('/admin/tags', body);
};

function TagDialog({ tag, groups, onClosed }: { tag: TagView | null; groups: string[]; onClosed: () => void }) {
  return (
    <FormDialog<TagBody>
      title={tag ? '编辑标签' : '新建标签'}
      initial={tag ?? {}}
      run={(body) => save(tag?.id, body)}
      done="标签已保存"
      refresh={['/admin/tags', '/admin/contacts']}
      onClosed={onClosed}
    >
      <Form.Item name="name" label="名称" rules={[{ required: true, message: '请填写名称' }]}>
        <Input maxLength={40} placeholder="关注节能" />
      </Form.Item>
      <Form.Item name="group" label="分组" extra="同类标签放在一起，便于查找。">
        <AutoComplete maxLength={40} options={groups.map((value) => ({ value }))} />
      </Form.Item>
    </FormDialog>
  );
}
