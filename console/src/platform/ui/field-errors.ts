import type { FormInstance } from 'antd';
import { ApiError } from '../api/api-error';

const nameOf = (path: string) => path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** Puts what the server says about fields beside the fields. False when it said nothing about any. */
export function showFieldErrors(form: FormInstance, error: Error): boolean {
  if (!(error instanceof ApiError)) return false;
  const entries = Object.entries(error.fields);
  const isShown = entries.every(([path]) => form.getFieldInstance(nameOf(path)) !== undefined);
  if (entries.length === 0 || !isShown) return false;
  form.setFields(entries.map(([path, text]) => ({ name: nameOf(path), errors: [text] })));
  form.scrollToField(nameOf(entries[0][0]), { block: 'center' });
  return true;
}
