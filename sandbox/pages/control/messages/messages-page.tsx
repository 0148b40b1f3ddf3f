import { useState } from 'react';
import { queryOf } from '../../common/api';
import type { ChatMessage, PersonView } from '../../common/model';
import { Loaded } from '../../common/states';
import { useRemote } from '../../common/use-remote';
import { useFilters } from '../use-route';
import { MessageDetail } from './message-detail';
import { MessageFilters } from './message-filters';
import { MessageTable } from './message-table';

export const MESSAGE_FILTERS = ['person', 'account', 'kind', 'templateId', 'clientMsgId'] as const;

/** Messages that reached phones. */
export function MessagesPage() {
  const { values, set } = useFilters(MESSAGE_FILTERS);
  const [opened, setOpened] = useState<ChatMessage | null>(null);
  const messages = useRemote<ChatMessage[]>(`/control/api/messages${queryOf({ ...values, limit: 200 })}`, ['message']);
  const counted = useRemote<{ count: number; distinctClientMsgIds: number }>(`/control/api/messages/count${queryOf(values)}`, ['message']).data;
  const people = useRemote<PersonView[]>('/phone/api/people', ['person']).data ?? [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (
    <div className="panels">
      <MessageFilters values={values} people={people} onChange={set} />
      {counted && <p className="soft">共 {counted.count} 条，其中不同的 client_msg_id {counted.distinctClientMsgIds} 个</p>}
      <section className="panel panel-flush">
        <Loaded from={messages}>{(all) => <MessageTable messages={all} names={names} onOpen={setOpened} />}</Loaded>
      </section>
      {opened && <MessageDetail message={opened} name={names.get(opened.personId) ?? opened.personId} onClose={() => setOpened(null)} />}
    </div>
  );
}
