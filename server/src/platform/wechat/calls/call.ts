import type { Fields } from '../parse-json.js';
import type { Meanings } from './error-numbers.js';

/** One call to WeChat or WeCom. */
export interface Call {
  /** Our name of it, for metrics and messages. */
  api: string;
  url: string;
  query: Record<string, string>;
  /** Sent as JSON; without it the call is a GET. */
  body?: object;
  /** A message goes out to somebody: a lost answer leaves it open whether it did. */
  isSend?: boolean;
  /** Error numbers that mean something else here than elsewhere. */
  meanings?: Meanings;
}

export interface Answer {
  fields: Fields;
  image: { bytes: Buffer; contentType: string } | null;
}
