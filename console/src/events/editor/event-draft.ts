import type { AgendaItem, EventBody, EventPlace, EventView, TicketTypeBody } from '@chudian/shared';
import type { FieldNames } from '../../platform/drafts/merge-drafts';
import { sameClockIn } from '../../platform/time/zoned';

/** Both kinds of place at once: who switches to online and back finds what was typed. */
export interface PlaceDraft {
  kind: EventPlace['kind'];
  name?: string;
  address?: string;
  latitude?: number | null;
  longitude?: number | null;
  url?: string;
}

export type EventDraft = Omit<EventBody, 'version' | 'place'> & { place: PlaceDraft };

export const FIELD_NAMES: FieldNames<EventDraft> = {
  title: '名称', summary: '摘要', body: '介绍', coverUrl: '封面', seriesId: '系列', campaignId: '营销活动', timeZone: '时区',
  startsAt: '开始时间', endsAt: '结束时间', place: '地点', agenda: '议程', capacity: '名额', needsApproval: '审核', hasWaitlist: '候补',
  offerHours: '候补确认时限', payWithinMinutes: '支付时限', signUpUntil: '报名截止', cancelUntil: '取消截止', isTransferable: '转让',
  hasSelfCheckIn: '自助签到', formId: '报名表单', surveyFormId: '会后问卷', contentIds: '会后内容', owner: '负责人', ticketTypes: '票种',
};

const FREE_TICKET: TicketTypeBody = { name: '普通票', priceFen: 0, quota: null };

export const newDraft = (seriesId?: string): Partial<EventDraft> => ({
  timeZone: 'Asia/Shanghai',
  summary: '',
  body: '',
  seriesId,
  place: { kind: 'venue' },
  agenda: [],
  capacity: 100,
  needsApproval: false,
  hasWaitlist: true,
  offerHours: 24,
  payWithinMinutes: 30,
  isTransferable: false,
  hasSelfCheckIn: true,
  contentIds: [],
  ticketTypes: [FREE_TICKET],
});

const ticketOf = ({ taken: _, ...type }: EventView['ticketTypes'][number]): TicketTypeBody => type;

export const draftOf = (view: EventView): EventDraft => ({
  title: view.title,
  summary: view.summary,
  body: view.body,
  coverUrl: view.coverUrl,
  seriesId: view.series?.id ?? null,
  campaignId: view.campaign?.id ?? null,
  timeZone: view.timeZone,
  startsAt: view.startsAt,
  endsAt: view.endsAt,
  place: view.place,
  agenda: view.agenda,
  capacity: view.capacity,
  needsApproval: view.needsApproval,
  hasWaitlist: view.hasWaitlist,
  offerHours: view.offerHours,
  payWithinMinutes: view.payWithinMinutes,
  signUpUntil: view.signUpUntil,
  cancelUntil: view.cancelUntil,
  isTransferable: view.isTransferable,
  hasSelfCheckIn: view.hasSelfCheckIn,
  formId: view.formId,
  surveyFormId: view.surveyFormId,
  contentIds: view.contentIds,
  owner: { kind: view.owner.kind, id: view.owner.id },
  ticketTypes: view.ticketTypes.map(ticketOf),
});

const placeOf = ({ kind, name = '', address = '', latitude, longitude, url = '' }: PlaceDraft): EventPlace =>
  kind === 'online' ? { kind, url } : { kind, name, address, latitude: latitude ?? null, longitude: longitude ?? null };

/** An emptied field of a form is null or ''; in the contract what is not said is absent. */
const without = <T extends object>(empty: T): T => Object.fromEntries(Object.entries(empty).filter(([, value]) => value !== '' && value !== undefined && value !== null)) as T;

const agendaItemOf = ({ speakers = [], ...item }: AgendaItem): AgendaItem => ({ ...without(item), speakers: speakers.map(without) });

const ticketBodyOf = ({ id, name, description, priceFen, quota, opensAt, closesAt, isHidden }: TicketTypeBody): TicketTypeBody => ({
  ...(id ? { id } : {}),
  name,
  description: description ?? '',
  priceFen: priceFen ?? 0,
  quota: quota ?? null,
  opensAt: opensAt ?? null,
  closesAt: closesAt ?? null,
  isHidden: isHidden ?? false,
});

export const bodyOf = (draft: EventDraft, version?: number): EventBody => ({
  ...draft,
  summary: draft.summary ?? '',
  body: draft.body ?? '',
  coverUrl: draft.coverUrl || null,
  seriesId: draft.seriesId ?? null,
  campaignId: draft.campaignId ?? null,
  place: placeOf(draft.place),
  agenda: (draft.agenda ?? []).map(agendaItemOf),
  capacity: draft.capacity ?? null,
  signUpUntil: draft.signUpUntil ?? null,
  cancelUntil: draft.cancelUntil ?? null,
  formId: draft.formId ?? null,
  surveyFormId: draft.surveyFormId ?? null,
  contentIds: draft.contentIds ?? [],
  ticketTypes: (draft.ticketTypes ?? []).map(ticketBodyOf),
  version,
});

type Move = (iso: string) => string;
const moveSome = (iso: string | null | undefined, move: Move) => (iso ? move(iso) : iso);

/** Every time of the draft, moved in the same way; what is not set stays so. */
export function moveTimes<Draft extends Partial<EventDraft>>(draft: Draft, move: Move): Draft {
  const moved: Partial<EventDraft> = {
    startsAt: moveSome(draft.startsAt, move) ?? undefined,
    endsAt: moveSome(draft.endsAt, move) ?? undefined,
    signUpUntil: moveSome(draft.signUpUntil, move),
    cancelUntil: moveSome(draft.cancelUntil, move),
    agenda: draft.agenda?.map((item) => ({ ...item, startsAt: moveSome(item?.startsAt, move) ?? '', endsAt: moveSome(item?.endsAt, move) ?? '' })),
    ticketTypes: draft.ticketTypes?.map((type) => ({ ...type, opensAt: moveSome(type?.opensAt, move), closesAt: moveSome(type?.closesAt, move) })),
  };
  return { ...draft, ...moved };
}

/** Another zone, the same clock faces. */
export const inZone = <Draft extends Partial<EventDraft>>(draft: Draft, from: string, to: string): Draft => ({
  ...moveTimes(draft, (iso) => sameClockIn(iso, from, to)),
  timeZone: to,
});
