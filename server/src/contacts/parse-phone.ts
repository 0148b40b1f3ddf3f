import { phoneNumberOf } from '../platform/security/phone-number.js';
import { PhoneInvalid } from './contact.errors.js';

/** A number as people type it, in E.164, or a refusal. */
export function parsePhone(text: string): string {
  const phone = phoneNumberOf(text);
  if (!phone) throw new PhoneInvalid();
  return phone;
}
