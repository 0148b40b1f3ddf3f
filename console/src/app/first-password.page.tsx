import type { ChangePasswordBody } from '@chudian/shared';
import { Button, Form } from 'antd';
import { useAction } from '../platform/api/use-action';
import { showFieldErrors } from '../platform/ui/field-errors';
import { changePassword } from '../staff/change-password';
import { Entrance } from './entrance';
import { PasswordFields } from '../staff/password-fields';
import { useSignOut } from './use-sign-out';

/** The password somebody was given is known to two people; it opens nothing but this page. */
export function FirstPasswordPage() {
  const [form] = Form.useForm();
  const signOut = useSignOut();
  const change = useAction<ChangePasswordBody>({
    run: changePassword,
    done: '密码已修改，欢迎使用',
    refresh: ['/admin/session'],
    otherwise: (error) => showFieldErrors(form, error),
  });
  return (
    <Entrance title="设置您自己的密码" lead="您正在使用管理员给的初始密码。请换成只有您知道的密码，然后继续。">
      <Form form={form} layout="vertical" requiredMark={false} onFinish={change.mutate} size="large">
        <PasswordFields oldLabel="初始密码" />
        <Button block type="primary" htmlType="submit" loading={change.isPending}>
          保存并继续
        </Button>
        <Button block type="link" onClick={() => signOut.mutate()}>
          换一个账号登录
        </Button>
      </Form>
    </Entrance>
  );
}
