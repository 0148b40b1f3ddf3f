import { isObject, textOf } from '../../../src/platform/json';
import type { ChatMessage } from '../../common/model';
import { chatTime } from '../../common/time';
import { usePhone } from '../phone';
import { Card } from './card';

/** A template message of the service account, or a subscribe message of the mini-program. */
export function FieldsCard({ message }: { message: ChatMessage }) {
  const { config } = usePhone();
  const { title, fields, appName } = message.content;
  const footer = message.kind === 'subscribe' ? `${textOf(appName)} · 进入小程序` : message.opens ? '查看详情' : undefined;
  return (
    <Card message={message} footer={footer}>
      <b className="card-title">{textOf(title)}</b>
      <small className="card-note">{chatTime(message.at, config.now)}</small>
      <span className="card-fields">
        {listOf(fields).map(({ key, name, value }) => (
          <span key={textOf(key)}><span>{textOf(name) || textOf(key)}</span><span>{textOf(value)}</span></span>
        ))}
      </span>
    </Card>
  );
}

const listOf = (value: unknown) => (Array.isArray(value) ? value.filter(isObject) : []);
