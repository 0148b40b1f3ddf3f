import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { required } from './form-rules';

/** Who speaks at one item of the agenda. */
export const SpeakerFields = ({ item }: { item: number }) => (
  <Form.List name={[item, 'speakers']}>
    {(fields, { add, remove }) => (
      <>
        {fields.map(({ key, name }) => (
          <div key={key} className="speaker">
            <Form.Item name={[name, 'name']} rules={[required('请填写讲者姓名')]}>
              <Input aria-label="讲者姓名" maxLength={40} placeholder="讲者姓名" />
            </Form.Item>
            <Form.Item name={[name, 'title']}>
              <Input aria-label="讲者职务" maxLength={60} placeholder="职务" />
            </Form.Item>
            <Form.Item name={[name, 'company']}>
              <Input aria-label="讲者单位" maxLength={80} placeholder="单位" />
            </Form.Item>
            <Button type="text" icon={<DeleteOutlined />} aria-label="删除讲者" onClick={() => remove(name)} />
          </div>
        ))}
        <Button size="small" icon={<PlusOutlined />} onClick={() => add({ name: '' })}>
          添加讲者
        </Button>
      </>
    )}
  </Form.List>
);
