import { PROFILE_LENGTHS, type ContactBody, type ContactView } from '@chudian/shared';
import { Form, Input } from 'antd';
import { api } from '../platform/api/api';
import { FormDialog } from '../platform/ui/form-dialog';

/** What is emptied is taken away; the phone shows masked and is only sent when it was typed anew. */
const bodyOf = ({ phone, ...body }: ContactBody): ContactBody => {
  const emptied = Object.entries(body).map(([name, value]) => [name, value?.trim() || null]);
  return { ...Object.fromEntries(emptied), ...(phone ? { phone } : {}) };
};

export function ContactDialog({ contact, onClosed }: { contact: ContactView; onClosed: () => void }) {
  const { name, company, title, email } = contact;
  return (
    <FormDialog<ContactBody>
      as="drawer"
      title="编辑资料"
      initial={{ name, company, title, email }}
      run={(body) => api.put(`/admin/contacts/${contact.id}`, bodyOf(body))}
      done="资料已保存"
      refresh={['/admin/contacts', '/admin/leads']}
      onClosed={onClosed}
    >
      <Form.Item name="name" label="姓名">
        <Input maxLength={PROFILE_LENGTHS.name} />
      </Form.Item>
      <Form.Item name="company" label="单位">
        <Input maxLength={PROFILE_LENGTHS.company} />
      </Form.Item>
      <Form.Item name="title" label="职务">
        <Input maxLength={PROFILE_LENGTHS.title} />
      </Form.Item>
      <Form.Item name="phone" label="手机号" extra={contact.phoneMasked ? `现为 ${contact.phoneMasked}，不修改请留空。` : undefined}>
        <Input inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="email" label="邮箱">
        <Input inputMode="email" autoComplete="off" maxLength={PROFILE_LENGTHS.email} />
      </Form.Item>
    </FormDialog>
  );
}
