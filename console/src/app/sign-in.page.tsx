import { Entrance } from './entrance';
import { SignInForm } from './sign-in-form';

export function SignInPage() {
  return (
    <Entrance title="登录控制台" lead="使用管理员为您开通的邮箱账号登录。">
      <SignInForm />
      <p className="entrance-hint">忘记密码？请联系管理员重置，他会给您一个一次性的初始密码。</p>
    </Entrance>
  );
}
