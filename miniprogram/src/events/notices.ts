import type { SubscriptionBody } from '@chudian/shared';
import { api } from '../api/api';
import { askToSubscribeTo } from '../platform/wechat';

/** WeChat's older versions ask for three at most. */
const MOST_TEMPLATES = 3;

type Answers = Awaited<ReturnType<typeof askToSubscribeTo>>;

/** To be called in a tap, before anything that is waited for. Whatever is answered, the sign-up goes on. */
export function askForNotices(templateIds: string[]): Promise<Answers> {
  return templateIds.length > 0 ? askToSubscribeTo(templateIds.slice(0, MOST_TEMPLATES)) : Promise.resolve({});
}

/** Told in passing; WeChat tells the server too. */
export function reportNotices(answers: Answers): void {
  for (const [templateId, result] of Object.entries(answers)) {
    if (result && isAnswer(result)) void api.post('/me/subscriptions', { templateId, result } satisfies SubscriptionBody).catch(() => undefined);
  }
}

const isAnswer = (result: string): result is SubscriptionBody['result'] => ['accept', 'reject', 'ban', 'filter'].includes(result);
