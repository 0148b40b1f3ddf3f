import { Form, Input, type FormRule } from 'antd';

const repeatsNewPassword: FormRule = ({ getFieldValue }) => ({
  validator: (_, value) =>
    !value || value === getFieldValue('newPassword') ? Promise.resolve() : Promise.reject(new Error('两次填写的新密码不一致')),
});

/** Old password, new password, and the new one again. */
export function PasswordFields({ oldLabel = '当前密码' }: { oldLabel?: string }) {
  return (
    <>
      <Form.Item name="oldPassword" label={oldLabel} rules={[{ required: true, message: `请填写${oldLabel}` }]}>
        <Input.Password autoFocus autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label="新密码"
        extra="至少 10 位，不要使用常见密码。"
        rules={[
          { required: true, message: '请填写新密码' },
          { min: 10, message: '至少 10 位' },
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再填一次新密码"
        dependencies={['newPassword']}
        rules={[{ required: true, message: '请再填一次' }, repeatsNewPassword]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
