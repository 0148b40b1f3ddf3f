import type { SessionView } from '@chudian/shared';
import { ApiError } from './api-error';

/**
 * Signs in when a token is first needed, once for all who ask at the same time, and once more when the server no longer knows it.
 * It lives in memory: every start signs in anew (silently), so nobody ever meets the session of who held the phone before.
 */
export class Session {
  private current: Promise<SessionView> | null = null;

  constructor(private readonly signIn: () => Promise<SessionView>) {}

  get(): Promise<SessionView> {
    this.current ??= this.start();
    return this.current;
  }

  /** Runs a request with a token that the server accepts. */
  async use<Reply>(request: (token: string) => Promise<Reply>): Promise<Reply> {
    const used = this.get();
    const { token } = await used;
    try {
      return await request(token);
    } catch (failure) {
      if (!isSignInRequired(failure)) throw failure;
      this.forget(used);
      return request((await this.get()).token);
    }
  }

  private start(): Promise<SessionView> {
    const starting = this.signIn();
    starting.catch(() => this.forget(starting));
    return starting;
  }

  /** Only the session that failed: another request may have renewed it already. */
  private forget(session: Promise<SessionView>): void {
    if (this.current === session) this.current = null;
  }
}

function isSignInRequired(failure: unknown): boolean {
  return failure instanceof ApiError && failure.code === 'SIGN_IN_REQUIRED';
}
