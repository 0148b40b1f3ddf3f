import type { AgendaItem, Speaker, TicketTypeBody } from '@chudian/shared';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { priceText } from '../../platform/money/yuan';
import { offsetText, spanText, zonedClock, zonedDay, zoneName } from '../../platform/time/zoned';
import { SafeHtml } from '../../platform/ui/safe-html';
import type { EventDraft, PlaceDraft } from './event-draft';

/** The event as its page on the phone shows it: the draft, before it is saved. */
export function EventOnPhone({ draft }: { draft: Partial<EventDraft> }) {
  const { title, summary, body, coverUrl, place, agenda = [], ticketTypes = [], timeZone: zone = 'Asia/Shanghai', needsApproval } = draft;
  return (
    <>
      {coverUrl && <img className="phone-cover" src={coverUrl} alt="" />}
      <div className="phone-card">
        <span>
          <Tag color="green">报名中</Tag>
        </span>
        <h2>{title || '活动名称'}</h2>
        {summary && <p>{summary}</p>}
        <dl className="facts phone-facts">
          <dt>时间</dt>
          <dd>
            <When draft={draft} zone={zone} />
          </dd>
          <dt>地点</dt>
          <dd>
            <Where place={place} />
          </dd>
        </dl>
      </div>
      <Tickets types={ticketTypes} />
      {agenda.length > 0 && <Agenda agenda={agenda} zone={zone} />}
      {body && (
        <PhoneCard title="活动介绍">
          <SafeHtml html={body} />
        </PhoneCard>
      )}
      <div className="phone-foot">
        {needsApproval && <small className="faint">提交后由主办方审核</small>}
        <div className="phone-button">{needsApproval ? '申请报名' : '立即报名'}</div>
      </div>
    </>
  );
}

const PhoneCard = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="phone-card">
    <strong>{title}</strong>
    {children}
  </div>
);

function When({ draft: { startsAt, endsAt }, zone }: { draft: Partial<EventDraft>; zone: string }) {
  if (!startsAt || !endsAt) return <span className="faint">待定</span>;
  return (
    <>
      {spanText(startsAt, endsAt, zone)}
      {zone !== 'Asia/Shanghai' && (
        <small className="faint block">
          {zoneName(zone)}时间（{offsetText(zone, startsAt)}）
        </small>
      )}
    </>
  );
}

function Where({ place }: { place: PlaceDraft | undefined }) {
  if (place?.kind === 'online') return <>线上活动</>;
  if (!place?.name) return <span className="faint">待定</span>;
  return (
    <>
      {place.name}
      {place.address && <small className="faint block">{place.address}</small>}
    </>
  );
}

/** A free event with one kind of ticket has nothing to tell here. */
function Tickets({ types }: { types: (TicketTypeBody | undefined)[] }) {
  const shown = types.filter((type) => !type?.isHidden);
  const hasPrices = shown.some((type) => (type?.priceFen ?? 0) > 0);
  if (!hasPrices && shown.length < 2 && !shown[0]?.description) return null;
  return (
    <PhoneCard title="票种">
      {shown.map((type, index) => (
        <div key={index} className="phone-line">
          <span>
            {type?.name || '票种名称'}
            {type?.description && <small className="faint block">{type.description}</small>}
          </span>
          {hasPrices && <strong>{priceText(type?.priceFen ?? 0)}</strong>}
        </div>
      ))}
    </PhoneCard>
  );
}

const speakerText = ({ name, title, company }: Speaker) => [name, [company, title].filter(Boolean).join(' ')].filter(Boolean).join(' · ');

/** What happens when, under its days when there are several. */
function Agenda({ agenda, zone }: { agenda: (Partial<AgendaItem> | undefined)[]; zone: string }) {
  const dayOf = (item?: Partial<AgendaItem>) => (item?.startsAt ? zonedDay(item.startsAt, zone) : '');
  const days = [...new Set(agenda.map(dayOf))];
  return (
    <PhoneCard title="议程">
      {days.map((day) => (
        <div key={day}>
          {days.length > 1 && <small className="faint">{day || '时间待定'}</small>}
          {agenda.filter((item) => dayOf(item) === day).map((item, index) => (
            <div key={index} className="phone-agenda">
              <span className="number">{item?.startsAt ? zonedClock(item.startsAt, zone) : '--:--'}</span>
              <span>
                {item?.title || '标题'}
                {item?.room && <small className="faint block">{item.room}</small>}
                {item?.speakers?.filter(Boolean).map((speaker, nth) => (
                  <small key={nth} className="faint block">
                    {speakerText(speaker)}
                  </small>
                ))}
              </span>
            </div>
          ))}
        </div>
      ))}
    </PhoneCard>
  );
}
