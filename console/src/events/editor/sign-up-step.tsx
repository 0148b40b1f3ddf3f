import { Card, Form, InputNumber, Switch } from 'antd';
import type { ReactNode } from 'react';
import { ZonedTime } from '../../platform/time/zoned-time';
import { Term } from '../../platform/ui/term';
import { FormPick } from './form-pick';
import { notAfter } from './form-rules';

const Toggle = ({ name, label, extra }: { name: string; label: ReactNode; extra: string }) => (
  <Form.Item name={name} label={label} extra={extra} valuePropName="checked" required>
    <Switch />
  </Form.Item>
);

/** How people sign up, and what they may do afterwards. */
export function SignUpStep() {
  const zone = Form.useWatch<string>('timeZone') ?? 'Asia/Shanghai';
  const hasWaitlist = Form.useWatch<boolean>('hasWaitlist');
  return (
    <Card title="报名方式">
      <div className="pair">
        <Toggle name="needsApproval" label="报名要审核" extra="通过之后才占名额、才需要支付。" />
        <Toggle name="hasWaitlist" label={<Term word="候补">满员后可以候补</Term>} extra="有人取消时，按先后顺序通知候补的人；要审核的活动，满员后通过的人进入候补。" />
        <Form.Item name="offerHours" label="候补确认时限" extra="过时未确认，轮到下一位。" hidden={!hasWaitlist} required>
          <InputNumber className="full" min={1} max={168} precision={0} suffix="小时" changeOnWheel={false} />
        </Form.Item>
      </div>
      <div className="pair">
        <Form.Item name="formId" label="报名表单" extra="除姓名、公司、手机号之外还要问什么。">
          <FormPick placeholder="不另外提问" />
        </Form.Item>
        <Form.Item name="surveyFormId" label="会后问卷" extra="活动结束后请到场的人填写。">
          <FormPick placeholder="没有问卷" />
        </Form.Item>
      </div>
      <div className="pair">
        <Form.Item name="signUpUntil" label="报名截止" dependencies={['endsAt']} rules={[notAfter(['endsAt'], '不能晚于活动结束')]}>
          <ZonedTime zone={zone} placeholder="活动开始时" />
        </Form.Item>
        <Form.Item name="cancelUntil" label="取消截止" dependencies={['endsAt']} rules={[notAfter(['endsAt'], '不能晚于活动结束')]}>
          <ZonedTime zone={zone} placeholder="活动开始时" />
        </Form.Item>
      </div>
      <div className="pair">
        <Toggle name="isTransferable" label="允许转让" extra="报名人可以把名额转给同事。" />
        <Toggle name="hasSelfCheckIn" label={<Term word="自助签到" />} extra="来宾用手机扫会场大屏上的动态码签到。" />
      </div>
    </Card>
  );
}
