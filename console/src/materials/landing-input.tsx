import type { Landing } from '@chudian/shared';
import { Input, Segmented } from 'antd';
import { ContentPick } from './content-pick';
import { EventPick } from './event-pick';
import { EMPTY_LANDING } from './material-draft';

const KINDS: { value: Landing['kind']; label: string }[] = [
  { value: 'content', label: '一篇内容' },
  { value: 'link', label: '网页链接' },
  { value: 'form', label: '留资表单' },
  { value: 'event', label: '一场活动' },
];

const emptyOf: Record<Landing['kind'], Landing> = {
  content: { kind: 'content', contentId: '' },
  link: { kind: 'link', url: '', title: '' },
  form: EMPTY_LANDING,
  event: { kind: 'event', eventId: '' },
};

/** What is missing, or null when a phone could show it. */
export function faultOf(landing: Landing | undefined): string | null {
  if (!landing) return '请选择落地内容';
  if (landing.kind === 'content') return landing.contentId ? null : '请选择一篇内容';
  if (landing.kind === 'event') return landing.eventId ? null : '请选择一场活动';
  if (landing.kind === 'form') return landing.title ? null : '请填写表单标题';
  if (!landing.title) return '请填写链接标题';
  return URL.canParse(landing.url) && /^https?:/.test(landing.url) ? null : '请填写以 https:// 开头的完整网址';
}

interface Props {
  value?: Landing;
  onChange?: (landing: Landing) => void;
  disabled?: boolean;
}

/** One landing: a content item, a web page, an event, or the form that asks for name, company and phone. */
export function LandingInput({ value = EMPTY_LANDING, onChange, disabled }: Props) {
  return (
    <div className="stack tight">
      <div className="scroll-x">
        <Segmented options={KINDS} value={value.kind} disabled={disabled} onChange={(kind) => onChange?.(emptyOf[kind])} />
      </div>
      {value.kind === 'content' && <ContentPick id={value.contentId} onChange={(contentId) => onChange?.({ kind: 'content', contentId })} />}
      {value.kind === 'event' && <EventPick id={value.eventId} onChange={(eventId) => onChange?.({ kind: 'event', eventId })} />}
      {value.kind === 'link' && (
        <>
          <Input
            aria-label="链接标题"
            placeholder="标题：到了手机上先显示它"
            value={value.title}
            maxLength={50}
            onChange={(event) => onChange?.({ ...value, title: event.target.value })}
          />
          <Input
            aria-label="网址"
            placeholder="https://"
            inputMode="url"
            value={value.url}
            onChange={(event) => onChange?.({ ...value, url: event.target.value.trim() })}
          />
        </>
      )}
      {value.kind === 'form' && (
        <>
          <Input
            aria-label="表单标题"
            placeholder="标题"
            value={value.title}
            maxLength={50}
            onChange={(event) => onChange?.({ ...value, title: event.target.value })}
          />
          <Input.TextArea
            aria-label="表单说明"
            placeholder="说明：留下之后会得到什么"
            value={value.intro}
            maxLength={200}
            autoSize
            onChange={(event) => onChange?.({ ...value, intro: event.target.value })}
          />
        </>
      )}
    </div>
  );
}
