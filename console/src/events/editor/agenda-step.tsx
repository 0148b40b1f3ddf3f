import { PlusOutlined } from '@ant-design/icons';
import { Button, Card, Form, Input } from 'antd';
import { ZonedTime } from '../../platform/time/zoned-time';
import type { EventDraft } from './event-draft';
import { after, required } from './form-rules';
import { ListButtons } from './list-buttons';
import { nextAgendaItem } from './next-agenda-item';
import { SpeakerFields } from './speaker-fields';

export function AgendaStep() {
  const form = Form.useFormInstance<EventDraft>();
  const next = () => nextAgendaItem(form.getFieldValue('agenda') ?? [], form.getFieldValue('startsAt'));
  return (
    <Card title="议程">
      <Form.List name="agenda">
        {(fields, { add, remove, move }) => (
          <div className="stack">
            {fields.length === 0 && <span className="faint">还没有议程。没有议程也可以发布，之后随时补上。</span>}
            {fields.map(({ key, name }) => (
              <div key={key} className="rule">
                <div className="rule-head">
                  第 {name + 1} 项
                  <span className="spring" />
                  <ListButtons name={name} count={fields.length} move={move} remove={remove} />
                </div>
                <AgendaItemFields name={name} />
              </div>
            ))}
            <div>
              <Button icon={<PlusOutlined />} onClick={() => add(next())}>
                添加议程
              </Button>
            </div>
          </div>
        )}
      </Form.List>
    </Card>
  );
}

function AgendaItemFields({ name }: { name: number }) {
  const zone = Form.useWatch<string>('timeZone') ?? 'Asia/Shanghai';
  return (
    <>
      <div className="pair">
        <Form.Item name={[name, 'startsAt']} label="开始" rules={[required('请选择开始时间')]}>
          <ZonedTime zone={zone} />
        </Form.Item>
        <Form.Item
          name={[name, 'endsAt']}
          label="结束"
          dependencies={[['agenda', name, 'startsAt']]}
          rules={[required('请选择结束时间'), after(['agenda', name, 'startsAt'], '结束要晚于开始')]}
        >
          <ZonedTime zone={zone} />
        </Form.Item>
      </div>
      <div className="title-and-room">
        <Form.Item name={[name, 'title']} label="标题" rules={[required('请填写标题')]}>
          <Input maxLength={100} placeholder="主题演讲：……" />
        </Form.Item>
        <Form.Item name={[name, 'room']} label="会场">
          <Input maxLength={40} placeholder="主会场" />
        </Form.Item>
      </div>
      <SpeakerFields item={name} />
    </>
  );
}
