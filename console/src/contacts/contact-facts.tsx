import type { ContactView } from '@chudian/shared';
import { TimeText } from '../platform/ui/time-text';
import { Term } from '../platform/ui/term';
import { PhoneReveal } from './phone-reveal';

const none = <span className="faint">—</span>;

export function ContactFacts({ contact }: { contact: ContactView }) {
  return (
    <dl className="facts">
      <dt>手机</dt>
      <dd>
        <PhoneReveal contactId={contact.id} masked={contact.phoneMasked} />
      </dd>
      <dt>邮箱</dt>
      <dd>{contact.email ?? none}</dd>
      <dt>职务</dt>
      <dd>{contact.title ?? none}</dd>
      <dt>
        <Term word="负责人" />
      </dt>
      <dd>{contact.owner?.name ?? none}</dd>
      <dt>首次来源</dt>
      <dd>{contact.source?.name ?? none}</dd>
      <dt>首次接触</dt>
      <dd>
        <TimeText at={contact.createdAt} />
      </dd>
      <dt>最近接触</dt>
      <dd>
        <TimeText at={contact.lastTouchAt} />
      </dd>
      <dt>
        <Term word="触点" />
      </dt>
      <dd>{contact.touchpoints} 次</dd>
      <dt>隐私授权</dt>
      <dd>
        {contact.consent ? (
          <>
            已同意（{contact.consent.version} 版）
            <TimeText at={contact.consent.at} />
          </>
        ) : (
          '未同意'
        )}
      </dd>
    </dl>
  );
}
