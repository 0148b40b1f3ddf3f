import { PlusOutlined } from '@ant-design/icons';
import type { EventView } from '@chudian/shared';
import { Button, Card, Form, Input, InputNumber } from 'antd';
import { Term } from '../../platform/ui/term';
import type { EventDraft } from './event-draft';
import { ListButtons } from './list-buttons';
import { PromoCodes } from './promo-codes';
import { TicketTypeFields } from './ticket-type-fields';

const MOST_PEOPLE = 1_000_000;

/** Ticket types and how many people there may be. */
export function TicketsStep({ event }: { event: EventView | null }) {
  const taken = new Map(event?.ticketTypes.map((type) => [type.id, type.taken]));
  return (
    <div className="stack">
      <Card title="名额">
        <div className="pair">
          <Form.Item name="capacity" label={<Term word="名额">总名额</Term>} extra={event && `已占 ${event.taken.toLocaleString()} 个，不能少于它。`}>
            <InputNumber className="full" min={1} max={MOST_PEOPLE} precision={0} placeholder="不限" suffix="人" changeOnWheel={false} />
          </Form.Item>
          <PayWithin />
        </div>
      </Card>
      <Card title="票种">
        <Form.List name="ticketTypes">
          {(fields, { add, remove, move }) => (
            <div className="stack">
              {fields.map(({ key, name }) => (
                <TicketType key={key} name={name} count={fields.length} move={move} remove={remove} takenOf={(id) => taken.get(id ?? '') ?? 0} />
              ))}
              <div>
                <Button icon={<PlusOutlined />} onClick={() => add({ name: '', priceFen: 0, quota: null })}>
                  添加票种
                </Button>
              </div>
            </div>
          )}
        </Form.List>
      </Card>
      <PromoCodes event={event} />
    </div>
  );
}

/** An event without prices shows no trace of payment. */
function PayWithin() {
  const hasPrice = Form.useWatch((draft: EventDraft) => draft.ticketTypes?.some((type) => (type?.priceFen ?? 0) > 0));
  return (
    <Form.Item name="payWithinMinutes" label="支付时限" extra="超时未支付，名额自动释放。" hidden={!hasPrice} required>
      <InputNumber className="full" min={5} max={120} precision={0} suffix="分钟" changeOnWheel={false} />
    </Form.Item>
  );
}

interface Props {
  name: number;
  count: number;
  move: (from: number, to: number) => void;
  remove: (name: number) => void;
  takenOf: (id: string | undefined) => number;
}

function TicketType({ name, takenOf, count, ...buttons }: Props) {
  const taken = takenOf(Form.useFormInstance<EventDraft>().getFieldValue(['ticketTypes', name, 'id']));
  const stays = taken > 0 ? `已有 ${taken} 人持有，不能删除；可以停售` : count === 1 ? '至少要有一个票种' : undefined;
  return (
    <div className="rule">
      <div className="rule-head">
        票种 {name + 1} {taken > 0 && <span className="faint">已占 {taken.toLocaleString()}</span>}
        <span className="spring" />
        <ListButtons name={name} count={count} stays={stays} {...buttons} />
      </div>
      <Form.Item name={[name, 'id']} hidden>
        <Input />
      </Form.Item>
      <TicketTypeFields name={name} />
    </div>
  );
}
