import { EDITOR_STEPS, type EditorStep } from './editor-steps';
import type { EventDraft } from './event-draft';

/** Something to mend before publishing, or to think about. */
export interface Finding {
  step: EditorStep;
  text: string;
  /** It cannot be published like this. */
  isBlocking: boolean;
}

type Draft = Partial<EventDraft>;
type Found = [text: string, isBlocking: boolean] | false | null | undefined | '';

const must = (isWrong: unknown, text: string): Found => Boolean(isWrong) && [text, true];
const might = (isOdd: unknown, text: string): Found => Boolean(isOdd) && [text, false];
const isAfter = (a?: string | null, b?: string | null) => Boolean(a && b && a > b);

const BASIC = (draft: Draft): Found[] => [
  must(!draft.title, '还没有名称'),
  might(!draft.summary, '没有摘要，分享卡片上只有名称'),
  might(!draft.coverUrl, '没有封面图'),
  might(!draft.body, '没有介绍正文'),
];

const TIME = ({ startsAt, endsAt, place }: Draft, now: string): Found[] => [
  must(!startsAt || !endsAt, '还没有开始和结束时间'),
  must(startsAt && endsAt && endsAt <= startsAt, '结束时间要晚于开始时间'),
  must(endsAt && startsAt && endsAt > startsAt && endsAt <= now, '活动时间已经过去'),
  must(place?.kind === 'venue' && !place.name, '还没有填写场地名称'),
  must(place?.kind === 'online' && !place.url, '还没有填写线上会议的链接'),
  might(place?.kind === 'venue' && place.name && !place.address, '没有详细地址，来宾找不到路'),
];

const AGENDA = ({ agenda = [], startsAt, endsAt }: Draft): Found[] => [
  must(agenda.some((item) => !item?.title), '有议程没有标题'),
  must(agenda.some((item) => !item?.startsAt || !item.endsAt || item.endsAt <= item.startsAt), '有议程的时间不完整，或结束早于开始'),
  might(agenda.length === 0, '没有议程'),
  might(agenda.some((item) => isAfter(startsAt, item?.startsAt) || isAfter(item?.endsAt, endsAt)), '有议程在活动时间之外'),
];

const TICKETS = ({ ticketTypes = [], capacity = null, endsAt }: Draft): Found[] => {
  const quotas = ticketTypes.map((type) => type?.quota ?? null);
  const sum = quotas.reduce<number>((total, quota) => total + (quota ?? 0), 0);
  return [
    must(ticketTypes.length === 0, '至少要有一个票种'),
    must(ticketTypes.some((type) => !type?.name), '有票种没有名称'),
    must(new Set(ticketTypes.map((type) => type?.name?.trim())).size < ticketTypes.length, '有票种重名'),
    must(ticketTypes.some((type) => isAfter(type?.opensAt, type?.closesAt)), '有票种的停售时间早于开售时间'),
    might(ticketTypes.some((type) => isAfter(type?.opensAt, endsAt)), '有票种在活动结束之后才开售'),
    might(ticketTypes.length > 0 && ticketTypes.every((type) => type?.isHidden), '全部票种都是隐藏的，没有优惠码就不能报名'),
    might(capacity === null && quotas.includes(null), '人数不限，任何人都能报名'),
    might(capacity !== null && quotas.length > 0 && !quotas.includes(null) && sum < capacity, `各票种名额合计 ${sum}，少于总名额 ${capacity}`),
  ];
};

const SIGN_UP = ({ signUpUntil, cancelUntil, endsAt, startsAt, surveyFormId }: Draft, now: string): Found[] => [
  must(isAfter(signUpUntil, endsAt), '报名截止晚于活动结束'),
  must(signUpUntil && signUpUntil <= now, '报名截止时间已经过去'),
  must(!signUpUntil && startsAt && startsAt <= now && isAfter(endsAt, now), '活动已经开始，要继续报名请设置报名截止时间'),
  might(isAfter(cancelUntil, startsAt), '活动开始之后还可以取消'),
  might(!surveyFormId, '没有会后问卷'),
];

const OWNERS = ({ owner, campaignId }: Draft): Found[] => [
  must(!owner, '还没有选择负责人'),
  might(!campaignId, '不属于任何营销活动，效果不计入'),
];

const CHECKS: Record<EditorStep, (draft: Draft, now: string) => Found[]> = {
  basic: BASIC, time: TIME, agenda: AGENDA, tickets: TICKETS, 'sign-up': SIGN_UP, owner: OWNERS, content: () => [],
};

/** What a careful colleague would say before this goes out, step by step. */
export function findingsOf(draft: Draft, now: Date = new Date()): Finding[] {
  return EDITOR_STEPS.flatMap((step) =>
    CHECKS[step](draft, now.toISOString()).flatMap((found) => (found ? [{ step, text: found[0], isBlocking: found[1] }] : [])),
  );
}
