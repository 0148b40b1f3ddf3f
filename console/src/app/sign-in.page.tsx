import type { ConsoleSessionView, SignInBody } from '@chudian/shared';
import { LockOutlined, MailOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { api } from '../platform/api/api';
import { queryClient, SESSION_KEY } from '../platform/api/query-client';
import { explain } from '../platform/ui/explain';
import { Entrance } from './entrance';

/** What the last person saw must not be shown to the next one, so the cache starts empty. */
function enter(session: ConsoleSessionView): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
  queryClient.setQueryData(SESSION_KEY, session);
}

export function SignInPage() {
  const signIn = useMutation({
    mutationFn: (body: SignInBody) => api.post<ConsoleSessionView>('/admin/session', body),
    onSuccess: enter,
  });
  return (
    <Entrance title="登录控制台" lead="使用管理员为您开通的邮箱账号登录。">
      {signIn.error && <Alert className="gap-below" type="error" showIcon {...explain(signIn.error)} />}
      <Form layout="vertical" requiredMark={false} onFinish={signIn.mutate} size="large">
        <Form.Item
          name="email"
          label="邮箱"
          rules={[
            { required: true, message: '请填写邮箱' },
            { type: 'email', message: '邮箱格式不正确' },
          ]}
          validateTrigger="onSubmit"
        >
          <Input autoFocus autoComplete="username" inputMode="email" prefix={<MailOutlined />} placeholder="name@company.com" />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
          <Input.Password autoComplete="current-password" prefix={<LockOutlined />} />
        </Form.Item>
        <Button block type="primary" htmlType="submit" loading={signIn.isPending}>
          登录
        </Button>
      </Form>
      <p className="entrance-hint">忘记密码？请联系管理员重置，他会给您一个一次性的初始密码。</p>
    </Entrance>
  );
}
