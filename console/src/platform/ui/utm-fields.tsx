import type { Utm } from '@chudian/shared';
import { Form, Input } from 'antd';
import { Term } from './term';

const FIELDS: { name: keyof Utm; label: string; hint: string }[] = [
  { name: 'source', label: '来源 utm_source', hint: '从哪里来：calendar、exhibition' },
  { name: 'medium', label: '媒介 utm_medium', hint: '什么载体：print、qr' },
  { name: 'campaign', label: '活动 utm_campaign', hint: '哪次营销：calendar-2027' },
  { name: 'content', label: '内容 utm_content', hint: '哪个版本：back-cover' },
  { name: 'term', label: '关键词 utm_term', hint: '多用于搜索广告，印刷物料通常留空' },
];

/** Empty fields are left out. */
export const cleanUtm = (utm: Utm = {}): Utm => Object.fromEntries(Object.entries(utm).filter(([, value]) => value));

export function UtmFields() {
  return (
    <fieldset className="plain">
      <legend>
        <Term word="UTM">来源参数（UTM）</Term>
      </legend>
      <div className="pair">
        {FIELDS.map(({ name, label, hint }) => (
          <Form.Item key={name} name={['utm', name]} label={label}>
            <Input maxLength={60} placeholder={hint} />
          </Form.Item>
        ))}
      </div>
    </fieldset>
  );
}
