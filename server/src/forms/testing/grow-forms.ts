import type { FileView, FormView } from '@chudian/shared';
import type { TestHttp } from '../../app/testing/test-http.js';
import { PNG } from './sample-files.js';

interface Growth {
  admin: TestHttp;
  /** Somebody who has not answered yet. */
  visitor: TestHttp;
  ids: Record<string, string>;
  size: number;
}

/** One more form; and one more answer, with a file, to the first. */
export async function growForms({ admin, visitor, ids, size }: Growth): Promise<void> {
  const { body: form } = await admin.post<FormView>('/api/admin/forms', { name: `表单 ${size}`, schema: { fields: [{ id: 'paper', kind: 'file', label: '资料' }] } });
  ids.forms ??= form.id;
  const { body: file } = await visitor.upload<FileView>(`/api/forms/${ids.forms}/files`, '资料.png', PNG);
  await visitor.post(`/api/forms/${ids.forms}/submissions`, { answers: { paper: [file.id] } });
  ids.files ??= file.id;
}
