import { isObject, textOf } from '../../../src/platform/json';
import type { ChatMessage } from '../../common/model';
import { usePhone } from '../phone';

/** Articles: the first one large, others as lines below it. */
export function NewsCard({ message }: { message: ChatMessage }) {
  const { openLink } = usePhone();
  const articles = Array.isArray(message.content.articles) ? message.content.articles.filter(isObject) : [];
  return (
    <div className="card card-news">
      {articles.map(({ title, description, url, picUrl, picurl }, index) => (
        <button key={index} type="button" onClick={() => void openLink(textOf(url))} disabled={textOf(url) === ''}>
          <Picture url={textOf(picUrl) || textOf(picurl)} />
          <span className="news-text"><b>{textOf(title)}</b>{index === 0 && description ? <small>{textOf(description)}</small> : null}</span>
        </button>
      ))}
    </div>
  );
}

/** Pictures from far away may not load here: then the card does without. */
function Picture({ url }: { url: string }) {
  if (!url) return null;
  return <img src={url} alt="" loading="lazy" onError={({ currentTarget }) => currentTarget.remove()} />;
}
