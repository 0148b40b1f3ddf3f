import type { ErrorCode } from '@chudian/shared';
import type { FormInstance } from 'antd';
import { ApiError } from '../api/api-error';

/** Refusals that are about one field, though the server does not say so. */
const FIELD_OF: Partial<Record<ErrorCode, string>> = {
  EMAIL_TAKEN: 'email',
  PHONE_INVALID: 'phone',
  EMAIL_INVALID: 'email',
  TAG_NAME_TAKEN: 'name',
  PROMO_CODE_TAKEN: 'code',
  WEAK_PASSWORD: 'newPassword',
  OWNER_UNKNOWN: 'owner',
  ANSWER_NEEDS_REASON: 'reason',
  ANSWER_NEEDS_TIME: 'remindAt',
};

const nameOf = (path: string) => path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

function faultsOf({ code, message, fields }: ApiError): [path: string, text: string][] {
  const field = code === 'OFFLINE' ? undefined : FIELD_OF[code];
  return Object.keys(fields).length === 0 && field ? [[field, message]] : Object.entries(fields);
}

/** Puts what the server says about fields beside the fields. False when not all of it could be shown there. */
export function showFieldErrors(form: FormInstance, error: Error): boolean {
  if (!(error instanceof ApiError)) return false;
  const faults = faultsOf(error);
  const fields = new Set(form.getFieldsError().map(({ name }) => name.join('.')));
  const isShown = faults.every(([path]) => fields.has(path));
  if (faults.length === 0 || !isShown) return false;
  form.setFields(faults.map(([path, text]) => ({ name: nameOf(path), errors: [text] })));
  form.scrollToField(nameOf(faults[0][0]), { block: 'center', focus: true });
  return true;
}
