import { Checkbox, Form, InputNumber, type FormRule } from 'antd';
import { NamedSelect } from '../platform/ui/named-select';

const hasCondition =
  (index: number): FormRule =>
  ({ getFieldValue }) => ({
    validator: () => {
      const { scan, tagId } = getFieldValue(['landingRules', index]) ?? {};
      return scan || tagId ? Promise.resolve() : Promise.reject(new Error('至少设一个条件'));
    },
  });

/** When a rule holds: at which scan of this person, and with which tag. */
export function RuleConditions({ index }: { index: number }) {
  const scan = Form.useWatch(['landingRules', index, 'scan']);
  return (
    <div className="row top conditions">
      <span className="condition-word">当第</span>
      <Form.Item name={[index, 'scan']} rules={[hasCondition(index)]}>
        <InputNumber min={1} max={99} precision={0} placeholder="任意" aria-label="第几次扫码" />
      </Form.Item>
      <span className="condition-word">次扫码</span>
      <Form.Item name={[index, 'orLater']} valuePropName="checked">
        <Checkbox disabled={!scan}>及以后</Checkbox>
      </Form.Item>
      <span className="condition-word">，并且有标签</span>
      <Form.Item name={[index, 'tagId']} className="condition-tag">
        <NamedSelect path="/admin/tags" placeholder="不限标签" aria-label="有标签" />
      </Form.Item>
    </div>
  );
}
