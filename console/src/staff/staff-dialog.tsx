import { ROLE_NAMES, ROLES, type NewStaffView, type Role, type StaffBody, type StaffView } from '@chudian/shared';
import { Form, Input, Select, Switch } from 'antd';
import { api } from '../platform/api/api';
import { FormDialog } from '../platform/ui/form-dialog';
import { NamedSelect } from '../platform/ui/named-select';
import type { GivenPassword } from './first-password-notice';

interface Props {
  staff: StaffView | null;
  onGiven: (given: GivenPassword) => void;
  onClosed: () => void;
}

const ROLE_OPTIONS = ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }));

/** The phone shows masked and is only sent when it was typed anew. */
const bodyOf = ({ phone, ...body }: StaffBody): StaffBody => ({ ...body, ...(phone ? { phone } : {}) });

const save = (id: string | undefined, body: StaffBody) =>
  id ? api.put<StaffView>(`/admin/staff/${id}`, body) : api.post<NewStaffView>('/admin/staff', body);

export function StaffDialog({ staff, onGiven, onClosed }: Props) {
  return (
    <FormDialog<StaffBody, StaffView | NewStaffView>
      as="drawer"
      title={staff ? `编辑员工：${staff.name}` : '添加员工'}
      initial={staff ?? { role: 'sales', isActive: true }}
      run={(values) => save(staff?.id, bodyOf(values))}
      done="员工已保存"
      refresh={['/admin/staff', '/admin/owners', '/admin/session']}
      then={(saved) => 'firstPassword' in saved && onGiven(saved)}
      onClosed={onClosed}
    >
      <Form.Item name="name" label="姓名" rules={[{ required: true, message: '请填写姓名' }]}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item
        name="email"
        label="邮箱"
        extra="用于登录，也是最后一条提醒通道。"
        rules={[
          { required: true, message: '请填写邮箱' },
          { type: 'email', message: '邮箱格式不正确' },
        ]}
      >
        <Input inputMode="email" autoComplete="off" />
      </Form.Item>
      <Form.Item name="role" label="角色" rules={[{ required: true }]}>
        <Select options={ROLE_OPTIONS} />
      </Form.Item>
      <Form.Item noStyle dependencies={['role']}>
        {({ getFieldValue }) =>
          (getFieldValue('role') as Role) === 'distributor' && (
            <Form.Item name="distributorId" label="所属经销商" rules={[{ required: true, message: '请选择经销商' }]}>
              <NamedSelect path="/admin/distributors" />
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item name="title" label="职务">
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="phone" label="手机号" extra={staff?.phoneMasked ? `现为 ${staff.phoneMasked}，不修改请留空。` : undefined}>
        <Input inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="wecomUserId" label="企业微信账号" extra="填写后，提醒首先走企业微信。">
        <Input maxLength={64} />
      </Form.Item>
      {staff && (
        <Form.Item name="isActive" label="在职" required extra="停用后不能登录，也不再分到线索。">
          <Switch />
        </Form.Item>
      )}
    </FormDialog>
  );
}
