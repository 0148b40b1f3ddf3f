import type { EventDashboard, EventView, LoopStep } from '@chudian/shared';

export interface LoopLine {
  step: LoopStep;
  people: number;
  /** Of those at the widest step. */
  share: number;
  /** Of those at the step before; null at the first, and where there was nobody. */
  kept: number | null;
  /** How many fewer than at the step before; more, where people came in by another way. */
  lost: number;
}

const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);

/** The loop with the drop at each step. */
export function loopOf(steps: EventDashboard['steps']): LoopLine[] {
  const most = Math.max(0, ...steps.map(({ people }) => people));
  return steps.map(({ step, people }, index) => {
    const before = index > 0 ? steps[index - 1].people : 0;
    return { step, people, share: share(people, most), kept: before > 0 ? people / before : null, lost: index > 0 ? before - people : 0 };
  });
}

export const percentText = (ratio: number | null): string => (ratio === null ? '—' : `${Math.round(ratio * 100)}%`);

/** Why a step has nobody yet: that is no loss. */
export function waitsFor({ startsAt, endsAt, surveyFormId }: Pick<EventView, 'startsAt' | 'endsAt' | 'surveyFormId'>, now: Date): Partial<Record<LoopStep, string>> {
  const survey = surveyFormId === null ? '没有设置问卷' : new Date(endsAt) > now && '活动结束后填写';
  return { ...(new Date(startsAt) > now && { came: '活动尚未开始' }), ...(survey && { 'answered-survey': survey }) };
}
