import { Alert, Button, Modal, Typography } from 'antd';

export interface GivenPassword {
  name: string;
  email: string;
  firstPassword: string;
}

/** The only time that this password can be read. */
export function FirstPasswordNotice({ given, onClose }: { given: GivenPassword; onClose: () => void }) {
  const text = `登录邮箱：${given.email}\n初始密码：${given.firstPassword}`;
  return (
    <Modal
      open
      title={`${given.name}的初始密码`}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          我已转交
        </Button>
      }
    >
      <div className="stack">
        <Alert
          type="warning"
          showIcon
          title="只显示这一次，关闭后无法再次查看"
          description="请当面或通过安全的方式转交。首次登录时必须换成自己的密码。"
        />
        <Typography.Paragraph className="secret" copyable={{ text, tooltips: ['复制', '已复制'] }}>
          {given.email}
          <br />
          <code>{given.firstPassword}</code>
        </Typography.Paragraph>
      </div>
    </Modal>
  );
}
