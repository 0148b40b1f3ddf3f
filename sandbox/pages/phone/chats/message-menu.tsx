import { isObject, textOf } from '../../../src/platform/json';
import { api } from '../../common/api';
import type { ChatMessage } from '../../common/model';
import { usePhone } from '../phone';
import { RichText } from './rich-text';

/** A question with ready answers: a tap sends the answer's text. */
export function MessageMenu({ message: { content } }: { message: ChatMessage }) {
  const { mine, attempt } = usePhone();
  const items = Array.isArray(content.items) ? content.items.filter(isObject) : [];
  const send = (text: string) => attempt(() => api.post(mine('chats/service/messages'), { text }));
  return (
    <>
      <RichText text={textOf(content.head)} />
      <ul className="message-menu">
        {items.map(({ id, text }) => <li key={textOf(id)}><button type="button" className="link" onClick={() => void send(textOf(text))}>{textOf(text)}</button></li>)}
      </ul>
      <RichText text={textOf(content.tail)} />
    </>
  );
}
