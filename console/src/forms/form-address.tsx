import { LinkOutlined } from '@ant-design/icons';
import type { FormView } from '@chudian/shared';
import { Button, Popover, Typography } from 'antd';

/** How people come to the form's own page: inside the mini-program, and in a browser. */
export function FormAddress({ form }: { form: FormView }) {
  const path = `forms/pages/form/index?id=${form.id}`;
  const addresses = (
    <dl className="facts form-address">
      <dt>小程序路径</dt>
      <dd>
        <Typography.Text copyable={{ text: path, tooltips: ['复制', '已复制'] }}>{path}</Typography.Text>
      </dd>
      <dt>网页地址</dt>
      <dd>
        <Typography.Text copyable={{ text: `${window.location.origin}/m/#/${path}`, tooltips: ['复制', '已复制'] }}>{`${window.location.origin}/m/#/${path}`}</Typography.Text>
      </dd>
    </dl>
  );
  return (
    <Popover trigger="click" placement="bottomRight" title="把表单发给客户" content={addresses}>
      <Button icon={<LinkOutlined />}>链接</Button>
    </Popover>
  );
}
