import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { PhoneVault } from '../platform/security/phone-vault.js';

/** The index to look for when somebody searches for a whole phone number, else null. */
export function phoneIndexOf(words: string, vault: PhoneVault): string | null {
  const phone = parsePhoneNumberFromString(words, 'CN');
  return phone?.isValid() ? vault.index(phone.number) : null;
}
