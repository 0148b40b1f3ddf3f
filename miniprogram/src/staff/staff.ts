import type { BindingBody, StaffMeView, SubscriptionBody } from '@chudian/shared';
import { api } from '../api/api';
import { askToSubscribe } from '../platform/wechat';

/** Each message that WeChat delivers uses up one permission; with fewer left than this we ask for another. */
const ENOUGH_CREDITS = 3;

export const getStaffMe = () => api.get<StaffMeView>('/staff/me');

export const bind = (ticket: string) => api.post<StaffMeView>('/staff/bindings', { ticket } satisfies BindingBody);

/** Starts WeChat's question when permissions run low. To be called before anything else inside a tap. */
export async function topUpSubscription(me: StaffMeView | undefined): Promise<StaffMeView | undefined> {
  if (!me || me.subscribe.credits >= ENOUGH_CREDITS) return me;
  const { templateId } = me.subscribe;
  const result = await askToSubscribe(templateId);
  if (result === 'failed') return me;
  return api.post<StaffMeView>('/staff/subscriptions', { templateId, result } satisfies SubscriptionBody).catch(() => me);
}
