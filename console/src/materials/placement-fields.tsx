import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Card, Form, Input, Tooltip } from 'antd';
import { NamedSelect } from '../platform/ui/named-select';
import { Term } from '../platform/ui/term';

/** Where this material stands, each place with its codes and tags. */
export function PlacementFields({ codesOf }: { codesOf: Map<string, number> }) {
  const form = Form.useFormInstance();
  const codesAt = (index: number) => codesOf.get(form.getFieldValue(['placements', index, 'id'])) ?? 0;
  return (
    <Card title={<Term word="投放位" />}>
      <Form.List name="placements">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="placement">
                <Form.Item name={[name, 'name']} rules={[{ required: true, message: '请填写投放位名称' }]}>
                  <Input aria-label="投放位名称" maxLength={50} placeholder="封底、展台 A……" />
                </Form.Item>
                <Form.Item name={[name, 'tagIds']}>
                  <NamedSelect path="/admin/tags" mode="multiple" aria-label="此投放位的标签" placeholder="另加的标签（可不填）" />
                </Form.Item>
                <RemovePlacement codes={codesAt(name)} isLast={fields.length === 1} onRemove={() => remove(name)} />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({ name: '', tagIds: [] })}>
              添加投放位
            </Button>
          </>
        )}
      </Form.List>
    </Card>
  );
}

function RemovePlacement({ codes, isLast, onRemove }: { codes: number; isLast: boolean; onRemove: () => void }) {
  const reason = codes > 0 ? `已有 ${codes} 个码，不能删除；不再使用时可以停用这些码` : isLast ? '至少要有一个投放位' : '删除';
  return (
    <Tooltip title={reason}>
      <Button type="text" aria-label={reason} icon={<DeleteOutlined />} disabled={codes > 0 || isLast} onClick={onRemove} />
    </Tooltip>
  );
}
