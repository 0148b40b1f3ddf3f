/** A refusal of the sandbox's own API (not WeChat's): the message may be shown to people. */
export class OwnError extends Error {
  constructor(readonly status: number, readonly code: string, message: string) {
    super(message);
  }
}
