import { phoneNumberOf } from '../platform/security/phone-number.js';
import type { PhoneVault } from '../platform/security/phone-vault.js';

/** The index to look for when somebody searches for a whole phone number, else null. */
export function phoneIndexOf(words: string, vault: PhoneVault): string | null {
  const phone = phoneNumberOf(words);
  return phone && vault.index(phone);
}
