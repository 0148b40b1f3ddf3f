import { textOf } from '../../../src/platform/json';
import { Avatar } from '../../common/avatar';
import type { ChatMessage } from '../../common/model';
import { usePhone } from '../phone';
import { MessageBody } from './message-body';
import { senderName } from './sender-name';
import { eventLine } from './summary';

/** One message: a grey line for what happened, else a bubble or a card beside the sender's picture. */
export function Message({ message }: { message: ChatMessage }) {
  const { person, config } = usePhone();
  if (message.kind === 'notice') return <p className="chat-line">{textOf(message.content.text)}</p>;
  if (message.kind === 'event') return <p className="chat-line">{eventLine(message.content)}</p>;
  const name = message.direction === 'out' ? person.name : senderName(message.account, config);
  return (
    <article className={`message message-${message.direction}`} data-kind={message.kind} aria-label={name}>
      <Avatar name={name} size={38} />
      <MessageBody message={message} />
    </article>
  );
}
