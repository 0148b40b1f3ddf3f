import type { JsonObject } from '../platform/json.js';

/** One call whose signature has been verified. */
export interface PayCall {
  params: Record<string, string>;
  query: Record<string, string>;
  body: JsonObject;
  /** Set by the endpoint for the log: whom the call is about. */
  personId: string | null;
}

/** A file that is not JSON; alone among good answers it is not signed. */
export class PayFile {
  constructor(readonly type: string, readonly content: Buffer) {}
}

/** Null is 204: done, and nothing to say. */
export type PayAnswer = JsonObject | PayFile | null;

export interface PayEndpoint {
  method: 'GET' | 'POST';
  path: string;
  handle(call: PayCall): PayAnswer;
}
