import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** A number as people type it, in E.164: `138 0013 8000` → `+8613800138000`. Null when it is not one. */
export function phoneNumberOf(text: string): string | null {
  const phone = parsePhoneNumberFromString(text, 'CN');
  return phone?.isValid() ? phone.number : null;
}
