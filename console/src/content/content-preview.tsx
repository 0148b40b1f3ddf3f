import { CONTENT_KIND_NAMES, type ContentBody } from '@chudian/shared';
import { SafeHtml } from '../platform/ui/safe-html';

/** A content item as the phone shows it. */
export function ContentPreview({ content }: { content: Partial<ContentBody> }) {
  const { title, kind, summary, body, coverUrl, asksForPhone } = content;
  return (
    <>
      {coverUrl && <img className="phone-cover" src={coverUrl} alt="" />}
      <small className="faint">{kind && CONTENT_KIND_NAMES[kind]}</small>
      <h2>{title || '标题'}</h2>
      {summary && <p>{summary}</p>}
      <SafeHtml html={body ?? ''} />
      {asksForPhone && <div className="phone-button">留下电话，顾问联系您</div>}
    </>
  );
}
