import { Card, Form, Select } from 'antd';
import { useContentList } from '../../content/use-content';

/** What people find on the event's page once it is over. */
export function ContentStep() {
  const { data = [], isLoading } = useContentList();
  const options = data.map(({ id, title, isRetired }) => ({ value: id, label: isRetired ? `${title}（已下架）` : title }));
  return (
    <Card title="会后内容">
      <Form.Item name="contentIds" label="会后内容" extra="演讲稿、录像、白皮书。活动结束后显示在活动页上。" className="last">
        <Select mode="multiple" allowClear showSearch={{ optionFilterProp: 'label' }} loading={isLoading} placeholder="以后再选" options={options} />
      </Form.Item>
    </Card>
  );
}
