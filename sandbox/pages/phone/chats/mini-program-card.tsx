import { textOf } from '../../../src/platform/json';
import { Avatar } from '../../common/avatar';
import type { ChatMessage } from '../../common/model';
import { usePhone } from '../phone';
import { Card } from './card';

export function MiniProgramCard({ message }: { message: ChatMessage }) {
  const { config } = usePhone();
  const { name } = config.miniProgram;
  return (
    <Card message={message} footer="小程序">
      <span className="card-app"><Avatar name={name} size={20} />{name}</span>
      <b className="card-title">{textOf(message.content.title) || name}</b>
      <span className="card-cover" aria-hidden>{name}</span>
    </Card>
  );
}
