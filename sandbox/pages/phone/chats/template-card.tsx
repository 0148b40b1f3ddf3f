import { isObject, objectOf, textOf } from '../../../src/platform/json';
import type { ChatMessage } from '../../common/model';
import { usePhone } from '../phone';
import { Card } from './card';

/** WeCom's template card, by the parts that its kinds have in common. */
export function TemplateCard({ message }: { message: ChatMessage }) {
  const { openLink } = usePhone();
  const card = objectOf(message.content.card);
  const [source, main, emphasis, quote] = [card.source, card.main_title, card.emphasis_content, card.quote_area].map(objectOf);
  return (
    <div className="card-stack">
      <Card message={message} footer={message.opens ? '查看详情' : undefined}>
        {source?.desc ? <small className="card-note">{textOf(source.desc)}</small> : null}
        <b className="card-title">{textOf(main?.title)}</b>
        {main?.desc ? <span className="card-line card-line-gray">{textOf(main.desc)}</span> : null}
        {emphasis?.title ? <span className="card-emphasis"><b>{textOf(emphasis.title)}</b><small>{textOf(emphasis.desc)}</small></span> : null}
        {quote?.quote_text ? <span className="card-quote">{textOf(quote.quote_text)}</span> : null}
        {card.sub_title_text ? <span className="card-line">{textOf(card.sub_title_text)}</span> : null}
        <span className="card-fields">
          {listOf(card.horizontal_content_list).map(({ keyname, value }) => (
            <span key={textOf(keyname)}><span>{textOf(keyname)}</span><span>{textOf(value)}</span></span>
          ))}
        </span>
      </Card>
      {listOf(card.jump_list).map(({ title, url, pagepath }, index) => (
        <button key={index} type="button" className="card-jump" onClick={() => void openLink(textOf(url) || textOf(pagepath))}>{textOf(title)}</button>
      ))}
    </div>
  );
}

const listOf = (value: unknown) => (Array.isArray(value) ? value.filter(isObject) : []);
