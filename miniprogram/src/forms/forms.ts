import type { FileView, FormForVisitor, SubmissionBody, SubmissionView } from '@chudian/shared';
import { networkError, readRefusal } from '../api/api-error';
import { api, session } from '../api/api';
import { withQuery } from '../api/query';
import { sendFile } from '../platform/files';
import type { ChosenFile } from '../platform/types';

export const getForm = (id: string) => api.get<FormForVisitor>(`/forms/${id}`);

export const submitForm = (id: string, body: SubmissionBody) => api.post<SubmissionView>(`/forms/${id}/submissions`, body);

/** Uploads one file for an answer of this form; it belongs to nothing until the answers are sent. */
export function uploadFile(formId: string, file: ChosenFile): Promise<FileView> {
  return session.use(async (token) => {
    const address = `${API_BASE}/api${withQuery(`/forms/${formId}/files`, { name: file.name })}`;
    const { status, data } = await sendFile(address, token, file).catch(() => { throw networkError(); });
    if (status >= 400) throw readRefusal(status, data);
    return data as FileView;
  });
}
