import type { SubscriptionBody } from '@chudian/shared';
import { useEffect } from 'react';
import { api } from '../api/api';
import { useRequest } from '../api/use-request';
import { askToSubscribeTo } from '../platform/wechat';
import { getEvent } from './events';

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

/** The templates of an event for pages that do not show it; they must be here before the tap. */
export function useNoticeTemplates(eventId: string): string[] {
  const event = useRequest(getEvent);
  const { run } = event;
  useEffect(() => { void run({ id: eventId }); }, [run, eventId]);
  return event.data?.subscribeTemplateIds ?? [];
}
