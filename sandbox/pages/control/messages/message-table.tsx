import type { ChatMessage } from '../../common/model';
import { fullTime } from '../../common/time';
import { summaryOf } from '../../phone/chats/summary';
import { DataTable } from '../ui/data-table';
import { ACCOUNT_NAMES, KIND_NAMES } from '../words';

interface Props {
  messages: ChatMessage[];
  names: Map<string, string>;
  onOpen: (message: ChatMessage) => void;
}

export function MessageTable({ messages, names, onOpen }: Props) {
  return (
    <DataTable
      label="送达的消息" rows={messages} keyOf={({ id }) => id} onOpen={onOpen} empty="没有送达的消息"
      columns={[
        { name: '时间', show: ({ at }) => <time className="mono">{fullTime(at)}</time> },
        { name: '给谁', show: ({ personId }) => names.get(personId) ?? personId },
        { name: '来自', show: ({ account }) => ACCOUNT_NAMES[account] },
        { name: '类型', show: ({ kind }) => KIND_NAMES[kind] },
        { name: '内容', className: 'wide', show: (message) => <span className="clamp">{summaryOf(message)}</span> },
        { name: '已读', show: ({ read }) => (read ? '已读' : '未读') },
      ]}
    />
  );
}
