import { Avatar } from '../../common/avatar';
import type { Chat } from '../../common/model';
import { Empty, Loaded } from '../../common/states';
import { chatTime } from '../../common/time';
import { useRemote } from '../../common/use-remote';
import { ScanIcon } from '../frame/icons';
import { Screen } from '../frame/screen';
import { Badge } from '../frame/tab-bar';
import { usePhone } from '../phone';
import { summaryOf } from './summary';
import './chats.css';

export function ChatList() {
  const { mine, nav } = usePhone();
  const chats = useRemote<Chat[]>(mine('chats'), ['message', 'person']);
  const scan = <button type="button" className="header-button" aria-label="扫一扫" onClick={() => nav.go('scan')}><ScanIcon /></button>;
  return (
    <Screen title="消息" action={scan}>
      <Loaded from={chats}>{(all) => <Chats chats={all.filter(({ last }) => last !== null)} />}</Loaded>
    </Screen>
  );
}

function Chats({ chats }: { chats: Chat[] }) {
  const { nav } = usePhone();
  if (chats.length === 0) {
    return (
      <Empty>
        <p>还没有消息。<br />扫一扫物料上的码，看看会发生什么。</p>
        <button type="button" className="button button-main" onClick={() => nav.go('scan')}>扫一扫</button>
      </Empty>
    );
  }
  const latestFirst = chats.toSorted((a, b) => (b.last?.at ?? 0) - (a.last?.at ?? 0));
  return <ul className="chat-list">{latestFirst.map((chat) => <ChatRow key={chat.account} chat={chat} />)}</ul>;
}

function ChatRow({ chat: { account, name, unread, last } }: { chat: Chat }) {
  const { nav, config } = usePhone();
  return (
    <li>
      <button type="button" className="chat-row" onClick={() => nav.go(`chat/${account}`)}>
        <span className="with-badge"><Avatar name={name} size={48} /><Badge count={unread} /></span>
        <span className="chat-row-text"><b>{name}</b><small>{last && summaryOf(last)}</small></span>
        <time>{last && chatTime(last.at, config.now)}</time>
      </button>
    </li>
  );
}
