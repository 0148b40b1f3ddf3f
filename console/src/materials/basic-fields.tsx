import { AutoComplete, Card, Form, Input } from 'antd';
import { NamedSelect } from '../platform/ui/named-select';
import { Term } from '../platform/ui/term';
import { OwnerSelect } from '../staff/owner-select';

const FORMS = ['台历', '手册', '易拉宝', '卡片', '单页', '海报', '包装', '胸牌', '礼品'].map((value) => ({ value }));

export function BasicFields() {
  return (
    <Card title="基本信息">
      <div className="pair">
        <Form.Item name="name" label="名称" rules={[{ required: true, message: '请填写名称' }]}>
          <Input maxLength={80} placeholder="2027 台历" />
        </Form.Item>
        <Form.Item name="form" label="形式" rules={[{ required: true, message: '请填写形式' }]}>
          <AutoComplete maxLength={20} options={FORMS} placeholder="台历、手册……" />
        </Form.Item>
        <Form.Item name="campaignId" label="营销活动" rules={[{ required: true, message: '请选择营销活动' }]}>
          <NamedSelect path="/admin/campaigns" allowClear={false} placeholder="属于哪次营销活动" />
        </Form.Item>
        <Form.Item name="owner" label={<Term word="负责人" />} rules={[{ required: true, message: '请选择负责人' }]}>
          <OwnerSelect placeholder="线索归谁" />
        </Form.Item>
      </div>
      <Form.Item name="tagIds" label="标签" extra="扫描这份物料的任何一个码，都会打上这些标签。">
        <NamedSelect path="/admin/tags" mode="multiple" placeholder="不打标签" />
      </Form.Item>
    </Card>
  );
}
