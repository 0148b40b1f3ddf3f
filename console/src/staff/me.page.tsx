import { ROLE_NAMES, type ChangePasswordBody } from '@chudian/shared';
import { Button, Card } from 'antd';
import { useState } from 'react';
import { useSession } from '../platform/session';
import { FormDialog } from '../platform/ui/form-dialog';
import { Page } from '../platform/ui/page';
import { changePassword } from './change-password';
import { MySessions } from './my-sessions';
import { MyWechat } from './my-wechat';
import { PasswordFields } from './password-fields';

/** The own account: WeChat, password, and where one is signed in. */
export function MePage() {
  const { staff } = useSession();
  const [isChanging, setChanging] = useState(false);
  return (
    <Page
      title="我的账号"
      lead={`${staff.name} · ${ROLE_NAMES[staff.role]} · ${staff.email}`}
      actions={<Button onClick={() => setChanging(true)}>修改密码</Button>}
    >
      <div className="stack">
        <Card title="我的微信">
          <MyWechat />
        </Card>
        <Card title="已登录的设备">
          <MySessions />
        </Card>
      </div>
      {isChanging && (
        <FormDialog<ChangePasswordBody>
          title="修改密码"
          run={changePassword}
          done="密码已修改"
          refresh={['/admin/sessions']}
          onClosed={() => setChanging(false)}
        >
          <PasswordFields />
        </FormDialog>
      )}
    </Page>
  );
}
