import { CONTENT_KIND_NAMES, CONTENT_KINDS, CONTENT_STAGE_NAMES, CONTENT_STAGES } from '@chudian/shared';
import { Card, Form, Input, Select, Switch } from 'antd';
import { COVER, COVER_HINT, CoverInput } from '../platform/ui/cover-input';
import { RichText } from './rich-text';

const KINDS = CONTENT_KINDS.map((value) => ({ value, label: CONTENT_KIND_NAMES[value] }));
const STAGES = CONTENT_STAGES.map((value) => ({ value, label: CONTENT_STAGE_NAMES[value] }));

export function ContentFields({ disabled }: { disabled: boolean }) {
  return (
    <Card>
      <Form.Item name="title" label="标题" rules={[{ required: true, message: '请填写标题' }]}>
        <Input autoFocus maxLength={100} showCount />
      </Form.Item>
      <Form.Item name="summary" label="摘要" extra="显示在列表里和标题下面。" rules={[{ required: true, message: '请填写摘要' }]}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} showCount />
      </Form.Item>
      <div className="pair">
        <Form.Item name="kind" label="类型" rules={[{ required: true }]}>
          <Select options={KINDS} />
        </Form.Item>
        <Form.Item name="stage" label="适合阶段" extra="采购前期多看概念，后期多看案例与参数。">
          <Select allowClear placeholder="不限" options={STAGES} />
        </Form.Item>
      </div>
      <Form.Item name="coverUrl" label="封面" extra={COVER_HINT} rules={[COVER]}>
        <CoverInput disabled={disabled} />
      </Form.Item>
      <Form.Item name="asksForPhone" label="请求电话" required extra="打开后，正文下面显示「留下电话」按钮。">
        <Switch />
      </Form.Item>
      <Form.Item name="body" label="正文" rules={[{ required: true, message: '请填写正文' }]}>
        <RichText disabled={disabled} />
      </Form.Item>
    </Card>
  );
}
