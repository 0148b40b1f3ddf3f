import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** The library takes a Chinese mobile number with a digit too few or too many for a fixed line of unknown length. */
const MISTYPED_MOBILE = /^\+861(?!0)(?![3-9]\d{9}$)/;

/** A number as people type it, in E.164: `138 0013 8000` → `+8613800138000`. Null when it is not one. */
export function phoneNumberOf(text: string): string | null {
  const phone = parsePhoneNumberFromString(text, 'CN');
  return phone?.isValid() && !MISTYPED_MOBILE.test(phone.number) ? phone.number : null;
}

/** As it is dialled and read in China: a Chinese number without its country's code, another's with it. */
export function asDialled(phone: string): string {
  return phone.replace(/^\+86/, '');
}
