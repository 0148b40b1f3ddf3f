import { ALERT_ON, ALERT_ON_NAMES } from '@chudian/shared';
import { Card, DatePicker, Form, Radio, type FormRule } from 'antd';
import { fromPicker, toPicker } from '../platform/time/time';
import { Term } from '../platform/ui/term';
import { UtmFields } from '../platform/ui/utm-fields';

const ALERT_OPTIONS = ALERT_ON.map((value) => ({ value, label: ALERT_ON_NAMES[value] }));

const endsAfterStart: FormRule = ({ getFieldValue }) => ({
  validator: (_, until: string | null) => {
    const from: string | null = getFieldValue('validFrom');
    return from && until && until <= from ? Promise.reject(new Error('结束时间要晚于开始时间')) : Promise.resolve();
  },
});

/** The form holds ISO times; only the picker thinks in clock faces. */
const asTime = { getValueProps: (iso?: string | null) => ({ value: toPicker(iso) }), normalize: fromPicker };

export function PublishingFields() {
  return (
    <Card title="提醒、有效期与来源">
      <Form.Item name="alertOn" label={<Term word="提醒">何时提醒负责人</Term>} required>
        <Radio.Group options={ALERT_OPTIONS} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="validFrom" label="开始时间" extra="在此之前扫码，会请对方稍后再来。" {...asTime}>
          <DatePicker className="full" showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" placeholder="立即" />
        </Form.Item>
        <Form.Item
          name="validUntil"
          label="结束时间"
          extra="在此之后扫码，会看到友好的提示和其他内容。"
          dependencies={['validFrom']}
          rules={[endsAfterStart]}
          {...asTime}
        >
          <DatePicker className="full" showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" placeholder="长期有效" />
        </Form.Item>
      </div>
      <UtmFields />
    </Card>
  );
}
