import type { Account, ChatMessage } from '../../common/model';
import { Empty, Failure, Loading } from '../../common/states';
import { chatTime } from '../../common/time';
import { MeIcon } from '../frame/icons';
import { Screen } from '../frame/screen';
import { usePhone } from '../phone';
import { ChatFooter } from './chat-footer';
import { Message } from './message';
import { senderName } from './sender-name';
import { useChat } from './use-chat';
import './chats.css';

export function ChatScreen({ account }: { account: Account }) {
  const { nav, config } = usePhone();
  const { messages, hasOlder, error, load, loadOlder } = useChat(account);
  const profile = account === 'service' && (
    <button type="button" className="header-button" aria-label="服务号资料" onClick={() => nav.go('service-account')}><MeIcon /></button>
  );
  return (
    <Screen title={senderName(account, config)} action={profile} footer={<ChatFooter account={account} />} className="chat">
      {messages === null && (error ? <Failure error={error} onRetry={() => void load()} /> : <Loading />)}
      {messages?.length === 0 && <div className="chat-pages"><Empty>还没有消息</Empty></div>}
      {messages && messages.length > 0 && (
        <div className="chat-pages">
          {hasOlder && <button type="button" className="button button-small chat-older" onClick={() => void loadOlder()}>查看更早的消息</button>}
          {messages.map((message, index) => <Dated key={message.id} message={message} before={messages[index - 1]} />)}
        </div>
      )}
    </Screen>
  );
}

const PAUSE_MS = 300_000;

/** The time stands over a message that comes after a pause. */
function Dated({ message, before }: { message: ChatMessage; before?: ChatMessage }) {
  const { config } = usePhone();
  const isAfterPause = !before || Math.abs(message.at - before.at) > PAUSE_MS;
  return (
    <>
      {isAfterPause && <time className="chat-time">{chatTime(message.at, config.now)}</time>}
      <Message message={message} />
    </>
  );
}
