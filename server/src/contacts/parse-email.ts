import { emailOf } from '@chudian/shared';
import { EmailInvalid } from './contact.errors.js';

/** An address as people type it, by the rule that forms have too, or a refusal. Null when nothing is left of it. */
export function parseEmail(text: string): string | null {
  const checked = emailOf(text);
  if ('error' in checked) throw new EmailInvalid();
  return checked.value as string | null;
}
