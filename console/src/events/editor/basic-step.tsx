import { Card, Form, Input } from 'antd';
import { RichText } from '../../content/rich-text';
import { COVER, COVER_HINT, CoverInput } from '../../platform/ui/cover-input';
import { NamedSelect } from '../../platform/ui/named-select';
import { required } from './form-rules';

export const BasicStep = ({ disabled }: { disabled: boolean }) => (
  <Card title="基本信息">
    <Form.Item name="title" label="活动名称" rules={[required('请填写活动名称')]}>
      <Input maxLength={100} showCount placeholder="2027 工业 AI 对话沙龙 · 上海站" />
    </Form.Item>
    <Form.Item name="summary" label="摘要" extra="显示在名称下面和分享卡片上。">
      <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} showCount placeholder="一两句话：谁该来，来了会得到什么" />
    </Form.Item>
    <div className="pair">
      <Form.Item name="coverUrl" label="封面" extra={COVER_HINT} rules={[COVER]}>
        <CoverInput disabled={disabled} />
      </Form.Item>
      <Form.Item name="seriesId" label="活动系列">
        <NamedSelect path="/admin/series" placeholder="不属于系列" />
      </Form.Item>
    </div>
    <Form.Item name="body" label="活动介绍" className="last">
      <RichText disabled={disabled} />
    </Form.Item>
  </Card>
);
