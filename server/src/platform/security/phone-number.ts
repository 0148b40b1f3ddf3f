import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** A number as people type it, in E.164: `138 0013 8000` → `+8613800138000`. Null when it is not one. */
export function phoneNumberOf(text: string): string | null {
  const phone = parsePhoneNumberFromString(text, 'CN');
  return phone?.isValid() ? phone.number : null;
}

/** As it is dialled and read in China: a Chinese number without its country's code, another's with it. */
export function asDialled(phone: string): string {
  return phone.replace(/^\+86/, '');
}
