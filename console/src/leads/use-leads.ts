import type { AnswerBody, LeadRow, LeadsPage, LeadsQuery, LeadView } from '@chudian/shared';
import type { FormInstance } from 'antd';
import { api } from '../platform/api/api';
import { useAction } from '../platform/api/use-action';
import { useApi, usePages } from '../platform/api/use-api';
import { showFieldErrors } from '../platform/ui/field-errors';

/** Answers arrive from phones while one looks. */
const LIVE = 3_000;
const REFRESH = ['/admin/leads', '/admin/overview', '/admin/contacts'];

export const useLeads = (query: LeadsQuery) => usePages<LeadRow, LeadsPage>('/admin/leads', query, { every: LIVE });
export const useLead = (id: string) => useApi<LeadView>(`/admin/leads/${id}`, {}, { every: LIVE });

export const useAnswer = (leadId: string, form: FormInstance, then: () => void) =>
  useAction<AnswerBody>({
    run: (body) => api.post(`/admin/leads/${leadId}/answers`, body),
    done: '已答复',
    refresh: REFRESH,
    otherwise: (error) => showFieldErrors(form, error),
    then,
  });

export const assignLead = (leadId: string, ownerId: string) => api.put<LeadView>(`/admin/leads/${leadId}/owner`, { ownerId });
