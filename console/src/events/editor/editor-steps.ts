import type { EventDraft } from './event-draft';

export const EDITOR_STEPS = ['basic', 'time', 'agenda', 'tickets', 'sign-up', 'owner', 'content'] as const;
export type EditorStep = (typeof EDITOR_STEPS)[number];

export const EDITOR_STEP_NAMES: Record<EditorStep, string> = {
  basic: '基本信息', time: '时间地点', agenda: '议程', tickets: '票种与名额', 'sign-up': '报名方式', owner: '负责人与营销活动', content: '会后内容',
};

const STEP_OF: Record<keyof EventDraft, EditorStep> = {
  title: 'basic', summary: 'basic', body: 'basic', coverUrl: 'basic', seriesId: 'basic',
  timeZone: 'time', startsAt: 'time', endsAt: 'time', place: 'time',
  agenda: 'agenda',
  capacity: 'tickets', ticketTypes: 'tickets', payWithinMinutes: 'tickets',
  needsApproval: 'sign-up', hasWaitlist: 'sign-up', offerHours: 'sign-up', signUpUntil: 'sign-up', cancelUntil: 'sign-up',
  isTransferable: 'sign-up', hasSelfCheckIn: 'sign-up', formId: 'sign-up', surveyFormId: 'sign-up',
  owner: 'owner', campaignId: 'owner',
  contentIds: 'content',
};

/** On which step a field stands: ['ticketTypes', 0, 'name'] is on the one of the tickets. */
export const stepOf = ([field]: (string | number)[]): EditorStep => STEP_OF[field as keyof EventDraft] ?? 'basic';
