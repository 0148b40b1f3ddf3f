import type { Landing } from '@chudian/shared';
import { ContentPreview } from '../content/content-preview';
import { useContentList } from '../content/use-content';

/** One landing, as the phone shows it. */
export function LandingOnPhone({ landing }: { landing: Landing }) {
  if (landing.kind === 'content') return <ContentLanding id={landing.contentId} />;
  if (landing.kind === 'link') {
    return (
      <>
        <h2>{landing.title || '链接标题'}</h2>
        <p>{landing.url || 'https://'}</p>
        <div className="phone-button">复制链接</div>
      </>
    );
  }
  return (
    <>
      <h2>{landing.title || '表单标题'}</h2>
      <p>{landing.intro}</p>
      {['姓名', '公司', '手机号'].map((label) => (
        <div key={label} className="phone-field">
          {label}
        </div>
      ))}
      <div className="phone-button">提交</div>
    </>
  );
}

function ContentLanding({ id }: { id: string }) {
  const { data } = useContentList();
  const content = data?.find((item) => item.id === id);
  return content ? <ContentPreview content={content} /> : <p>请选择一篇内容</p>;
}
