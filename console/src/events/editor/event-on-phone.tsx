import type { TicketTypeBody } from '@chudian/shared';
import { priceText } from '../../platform/money/yuan';
import { offsetText, zonedClock, zonedRange, zoneName } from '../../platform/time/zoned';
import { SafeHtml } from '../../platform/ui/safe-html';
import type { EventDraft, PlaceDraft } from './event-draft';

const TITLE_IF_NONE = '活动名称';
const placeLine = ({ kind, name, address }: PlaceDraft) => (kind === 'online' ? '线上参加' : [name || '场地待定', address].filter(Boolean).join(' · '));

/** The event as its page on the phone shows it: the draft, before it is saved. */
export function EventOnPhone({ draft }: { draft: Partial<EventDraft> }) {
  const { title, summary, body, coverUrl, place, agenda = [], ticketTypes = [], timeZone: zone = 'Asia/Shanghai', startsAt, endsAt } = draft;
  return (
    <>
      {coverUrl ? <img className="phone-cover" src={coverUrl} alt="" /> : <div className="phone-cover phone-no-cover">{title || TITLE_IF_NONE}</div>}
      <h2>{title || TITLE_IF_NONE}</h2>
      {summary && <p>{summary}</p>}
      <div className="phone-card">
        <div>{startsAt && endsAt ? zonedRange(startsAt, endsAt, zone) : '时间待定'}</div>
        {zone !== 'Asia/Shanghai' && (
          <small className="faint">
            {zoneName(zone)}时间（{offsetText(zone, startsAt ?? undefined)}）
          </small>
        )}
        <div>{place ? placeLine(place) : '地点待定'}</div>
      </div>
      <Tickets types={ticketTypes} />
      {agenda.length > 0 && <Agenda agenda={agenda} zone={zone} />}
      {body && <SafeHtml html={body} />}
      <div className="phone-button phone-foot">{draft.needsApproval ? '申请报名' : '立即报名'}</div>
    </>
  );
}

const Tickets = ({ types }: { types: (TicketTypeBody | undefined)[] }) => (
  <div className="phone-card">
    {types.filter((type) => !type?.isHidden).map((type, index) => (
      <div key={index} className="phone-line">
        <span>
          {type?.name || '票种名称'}
          {type?.description && <small className="faint block">{type.description}</small>}
        </span>
        <strong>{priceText(type?.priceFen ?? 0)}</strong>
      </div>
    ))}
    {types.every((type) => type?.isHidden) && <span className="faint">凭优惠码报名</span>}
  </div>
);

const Agenda = ({ agenda, zone }: { agenda: EventDraft['agenda']; zone: string }) => (
  <div className="phone-card">
    <strong>议程</strong>
    {agenda.map((item, index) => (
      <div key={index}>
        <small className="faint">
          {item?.startsAt ? zonedClock(item.startsAt, zone) : '--:--'}–{item?.endsAt ? zonedClock(item.endsAt, zone) : '--:--'} {item?.room}
        </small>
        <div>{item?.title || '标题'}</div>
        {item?.speakers?.map((speaker, nth) => (
          <small key={nth} className="faint block">
            {[speaker?.name, speaker?.title, speaker?.company].filter(Boolean).join(' · ')}
          </small>
        ))}
      </div>
    ))}
  </div>
);
