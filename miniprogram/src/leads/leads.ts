import type { AnswerBody, LeadsPage, LeadsQuery, OwnedLeadView } from '@chudian/shared';
import { api } from '../api/api';
import { withQuery } from '../api/query';
import { call } from '../platform/wechat';

export type LeadState = NonNullable<LeadsQuery['state']>;

export const getLeads = (state: LeadState, after: string | null) => api.get<LeadsPage>(withQuery('/staff/leads', { state, after }));

const address = (id: string) => `/staff/leads/${encodeURIComponent(id)}`;

export const getLead = (id: string) => api.get<OwnedLeadView>(address(id));

export const answerLead = (id: string, answer: AnswerBody) => api.post<OwnedLeadView>(`${address(id)}/answers`, answer);

/** The call comes first: it needs the tap, and matters more than the note of it. */
export function callLead({ id, phone }: OwnedLeadView): void {
  if (!phone) return;
  call(phone);
  void api.post(`${address(id)}/calls`).catch(() => undefined);
}
