import { textOf } from '../../../src/platform/json';
import type { ChatMessage } from '../../common/model';
import { Card } from './card';
import { cardLines } from './card-lines';

/** WeCom's text card. */
export function TextCard({ message }: { message: ChatMessage }) {
  const { title, description, button } = message.content;
  return (
    <Card message={message} footer={textOf(button)}>
      <b className="card-title">{textOf(title)}</b>
      {cardLines(textOf(description)).map(({ text, tone }, index) => <span key={index} className={`card-line card-line-${tone}`}>{text}</span>)}
    </Card>
  );
}
