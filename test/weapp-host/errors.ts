import { types } from 'node:util';

/** How the platform says no: to the app it is no Error, but an object with a text. */
export interface Refusal {
  errMsg: string;
  errno?: number;
  errCode?: number;
}

/** A refusal on its way to the app. */
export class Refused extends Error implements Refusal {
  readonly errno?: number;

  constructor(
    readonly errMsg: string,
    errno?: number,
  ) {
    super(errMsg);
    if (errno !== undefined) this.errno = errno;
  }
}

/** Stubs of a test may throw a plain `{ errMsg }`. */
export const isRefusal = (value: unknown): value is Refusal => typeof value === 'object' && value !== null && 'errMsg' in value;

/** Only what the platform tells the app. */
export const asSeenByApp = ({ errMsg, errno, errCode }: Refusal): Refusal => ({ errMsg, errno, errCode });

/** An Error for anything that code may throw, of whichever realm. */
export function toError(thrown: unknown, prefix = ''): Error {
  if (types.isNativeError(thrown)) return thrown;
  const text = isRefusal(thrown) ? thrown.errMsg : typeof thrown === 'string' ? thrown : JSON.stringify(thrown);
  return new Error(`${prefix}${text}`);
}
