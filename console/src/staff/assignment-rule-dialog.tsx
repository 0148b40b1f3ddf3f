import type { AssignmentRuleBody, AssignmentRuleView } from '@chudian/shared';
import { Form, Input, Switch } from 'antd';
import { api } from '../platform/api/api';
import { FormDialog } from '../platform/ui/form-dialog';
import { NamedSelect } from '../platform/ui/named-select';

const save = (id: string | undefined, body: AssignmentRuleBody) =>
  id ? api.put(`/admin/assignment-rules/${id}`, body) : api.post('/admin/assignment-rules', body);

export function AssignmentRuleDialog({ rule, onClosed }: { rule: AssignmentRuleView | null; onClosed: () => void }) {
  const initial = rule ? { ...rule, memberIds: rule.members.map(({ id }) => id) } : { isActive: true };
  return (
    <FormDialog<AssignmentRuleBody>
      title={rule ? '编辑分配规则' : '新建分配规则'}
      initial={initial}
      run={(body) => save(rule?.id, body)}
      done="分配规则已保存"
      refresh={['/admin/assignment-rules', '/admin/owners']}
      onClosed={onClosed}
    >
      <Form.Item name="name" label="名称" rules={[{ required: true, message: '请填写名称' }]}>
        <Input maxLength={50} placeholder="华东区轮流" />
      </Form.Item>
      <Form.Item name="memberIds" label="轮流的同事" extra="按所选顺序依次分配。" rules={[{ required: true, message: '请至少选择一位' }]}>
        <NamedSelect path="/admin/staff" mode="multiple" />
      </Form.Item>
      <Form.Item name="isActive" label="启用" required>
        <Switch />
      </Form.Item>
    </FormDialog>
  );
}
