import type { Landing } from '@chudian/shared';
import { ContentPreview } from '../content/content-preview';
import { useContentList } from '../content/use-content';
import { useLandingEvents } from './use-landing-events';

/** One landing, as the phone shows it. */
export function LandingOnPhone({ landing }: { landing: Landing }) {
  if (landing.kind === 'content') return <ContentLanding id={landing.contentId} />;
  if (landing.kind === 'event') return <EventLanding id={landing.eventId} />;
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

function EventLanding({ id }: { id: string }) {
  const { data } = useLandingEvents();
  const event = data?.rows.find((row) => row.id === id);
  if (!event) return <p>请选择一场活动</p>;
  return (
    <>
      {event.coverUrl && <img src={event.coverUrl} alt="" width="100%" />}
      <h2>{event.title}</h2>
      <p>{event.place.kind === 'venue' ? event.place.name : '线上活动'}</p>
      <div className="phone-button">立即报名</div>
    </>
  );
}
