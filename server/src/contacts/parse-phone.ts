import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { PhoneInvalid } from './contact.errors.js';

/** A number as people type it, in E.164: `138 0013 8000` → `+8613800138000`. */
export function parsePhone(text: string): string {
  const phone = parsePhoneNumberFromString(text, 'CN');
  if (!phone?.isValid()) throw new PhoneInvalid();
  return phone.number;
}
