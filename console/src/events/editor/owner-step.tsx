import { Card, Form } from 'antd';
import { NamedSelect } from '../../platform/ui/named-select';
import { Term } from '../../platform/ui/term';
import { OwnerSelect } from '../../staff/owner-select';
import { required } from './form-rules';

export const OwnerStep = () => (
  <Card title="负责人与营销活动">
    <Form.Item
      name="owner"
      label={<Term word="负责人" />}
      extra="没有邀请人的报名者，线索归他；有邀请人的归邀请人。"
      rules={[required('请选择负责人')]}
    >
      <OwnerSelect placeholder="线索归谁" />
    </Form.Item>
    <Form.Item name="campaignId" label="营销活动" extra="费用与效果按营销活动汇总。" className="last">
      <NamedSelect path="/admin/campaigns" placeholder="不属于营销活动" />
    </Form.Item>
  </Card>
);
