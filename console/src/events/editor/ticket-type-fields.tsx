import { Checkbox, Form, Input, InputNumber } from 'antd';
import { YuanInput } from '../../platform/money/yuan-input';
import { ZonedTime } from '../../platform/time/zoned-time';
import { Term } from '../../platform/ui/term';
import { after, required } from './form-rules';

export function TicketTypeFields({ name }: { name: number }) {
  const zone = Form.useWatch<string>('timeZone') ?? 'Asia/Shanghai';
  return (
    <>
      <div className="pair">
        <Form.Item name={[name, 'name']} label="名称" rules={[required('请填写票种名称')]}>
          <Input maxLength={40} placeholder="普通票、VIP 票、早鸟票……" />
        </Form.Item>
        <Form.Item name={[name, 'priceFen']} label="价格" extra="0 元即免费，手机上不出现支付。" rules={[required('请填写价格')]}>
          <YuanInput />
        </Form.Item>
        <Form.Item name={[name, 'quota']} label="此票名额">
          <InputNumber className="full" min={1} precision={0} placeholder="以总名额为限" suffix="张" changeOnWheel={false} />
        </Form.Item>
      </div>
      <div className="pair">
        <Form.Item name={[name, 'opensAt']} label="开售">
          <ZonedTime zone={zone} placeholder="发布即开售" />
        </Form.Item>
        <Form.Item
          name={[name, 'closesAt']}
          label="停售"
          dependencies={[['ticketTypes', name, 'opensAt']]}
          rules={[after(['ticketTypes', name, 'opensAt'], '停售要晚于开售')]}
        >
          <ZonedTime zone={zone} placeholder="报名截止时" />
        </Form.Item>
      </div>
      <Form.Item name={[name, 'description']} label="说明">
        <Input maxLength={300} placeholder="含午餐与资料" />
      </Form.Item>
      <Form.Item name={[name, 'isHidden']} valuePropName="checked" className="last">
        <Checkbox>
          <Term word="隐藏票种">隐藏，只对持有优惠码的人显示</Term>
        </Checkbox>
      </Form.Item>
    </>
  );
}
