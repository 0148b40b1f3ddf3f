import type { PhoneAnswer } from './types';

interface PhoneNumberResult {
  code?: string;
  errMsg?: string;
}

/** Anything that is neither a number nor a plain "no" (no quota: errno 1400001, not declared: 112 …) leads to typing by hand. */
export function readPhoneAnswer({ code, errMsg = '' }: PhoneNumberResult): PhoneAnswer {
  if (code) return { kind: 'given', code };
  return errMsg.includes('deny') ? { kind: 'denied' } : { kind: 'unavailable' };
}
