import { LockOutlined, MailOutlined } from '@ant-design/icons';
import type { ConsoleSessionView, SignInBody } from '@chudian/shared';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { api } from '../platform/api/api';
import { explain } from '../platform/ui/explain';
import { enter } from './session-changes';

const EMAIL_RULES = [
  { required: true, message: '请填写邮箱' },
  { type: 'email' as const, message: '邮箱格式不正确' },
];

export function SignInForm({ email }: { email?: string }) {
  const signIn = useMutation({
    mutationFn: (body: SignInBody) => api.post<ConsoleSessionView>('/admin/session', body),
    onSuccess: enter,
  });
  return (
    <>
      {signIn.error && <Alert className="gap-below" type="error" showIcon {...explain(signIn.error)} />}
      <Form layout="vertical" requiredMark={false} initialValues={{ email }} onFinish={signIn.mutate} size="large">
        <Form.Item name="email" label="邮箱" rules={EMAIL_RULES} validateTrigger="onSubmit">
          <Input autoFocus={!email} autoComplete="username" inputMode="email" prefix={<MailOutlined />} placeholder="name@company.com" />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
          <Input.Password autoFocus={Boolean(email)} autoComplete="current-password" prefix={<LockOutlined />} />
        </Form.Item>
        <Button block type="primary" htmlType="submit" loading={signIn.isPending}>
          登录
        </Button>
      </Form>
    </>
  );
}
