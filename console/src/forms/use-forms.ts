import type { FormRow, FormView, SubmissionRow, SubmissionsPage } from '@chudian/shared';
import { useApi, usePages } from '../platform/api/use-api';

export const useForms = () => useApi<FormRow[]>('/admin/forms');
export const useForm = (id: string) => useApi<FormView>(`/admin/forms/${id}`);
export const useSubmissions = (formId: string, version?: number) => usePages<SubmissionRow, SubmissionsPage>(`/admin/forms/${formId}/submissions`, { version });
