import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { SingleFlight } from '../single-flight.js';
import { TokenRejected, WechatUnavailable } from '../wechat.errors.js';
import { TokenShelf, type HeldToken } from './token-shelf.js';
import type { GivenToken, TokenSource } from './token-source.js';

const LOOK_AGAIN_MS = 50;
const PATIENCE_MS = 8_000;
/** A token with less life than this may end while a call is under way. */
const SAFE_MS = 30_000;
const LET_OTHERS_FETCH_MS = 5_000;

/**
 * Access tokens: fetched once for all processes, renewed before they end. While one process fetches, the others go on with
 * the old token as long as it lives, and wait otherwise.
 */
@Injectable()
export class Tokens {
  private readonly known = new Map<string, HeldToken>();
  private readonly flights = new SingleFlight<string>();

  constructor(
    private readonly shelf: TokenShelf,
    private readonly clock: Clock,
  ) {}

  /** Calls with a good token. When WeChat does not take it any more, once again with a new one. */
  async use<Result>(source: TokenSource, call: (token: string) => Promise<Result>): Promise<Result> {
    const token = await this.get(source);
    try {
      return await call(token);
    } catch (error) {
      if (!(error instanceof TokenRejected)) throw error;
    }
    await this.drop(source, token);
    try {
      return await call(await this.get(source));
    } catch (error) {
      if (!(error instanceof TokenRejected)) throw error;
      throw new WechatUnavailable(error.api, `a new token was rejected too (${error.errcode})`, { retryAfterSeconds: 30 });
    }
  }

  private async get(source: TokenSource): Promise<string> {
    const held = this.known.get(source.key);
    return held && this.isFresh(held) ? held.token : this.flights.run(source.key, () => this.obtain(source));
  }

  private async drop(source: TokenSource, token: string): Promise<void> {
    if (this.known.get(source.key)?.token === token) this.known.delete(source.key);
    await this.shelf.drop(source.key, token);
  }

  private async obtain(source: TokenSource): Promise<string> {
    const startedAt = performance.now();
    while (performance.now() - startedAt < PATIENCE_MS) {
      const held = await this.shelf.find(source.key);
      if (held && this.isFresh(held)) return this.remember(source, held);
      const leaseId = await this.shelf.takeLease(source.key);
      if (leaseId) return this.renew(source, leaseId, held);
      if (held && this.isAlive(held)) return this.rememberForNow(source, held);
      await wait(LOOK_AGAIN_MS);
    }
    throw new WechatUnavailable('token', 'another process is still fetching it');
  }

  private async renew(source: TokenSource, leaseId: string, old: HeldToken | null): Promise<string> {
    try {
      const held = this.heldFrom(await source.fetch());
      await this.shelf.put(source.key, leaseId, held);
      return this.remember(source, held);
    } catch (error) {
      await this.shelf.giveLeaseBack(source.key, leaseId);
      if (old && this.isAlive(old)) return this.rememberForNow(source, old);
      throw error;
    }
  }

  /**
   * Renewed 5 to 10 minutes before its end, at a moment drawn anew each time so that deployments do not ask in step. A token
   * handed out again in its last 10 minutes is the old one, and a new one is to be had in its last 5.
   */
  private heldFrom({ token, secondsLeft }: GivenToken): HeldToken {
    const refreshIn = secondsLeft > 600 ? secondsLeft - 300 - Math.random() * 300 : Math.max(secondsLeft - 295, 15);
    const now = this.clock.now().getTime();
    return { token, refreshAt: new Date(now + refreshIn * 1000), expiresAt: new Date(now + secondsLeft * 1000) };
  }

  private remember(source: TokenSource, held: HeldToken): string {
    this.known.set(source.key, held);
    return held.token;
  }

  /** The old token goes on until the new one is there, without everybody asking for that at every call. */
  private rememberForNow(source: TokenSource, old: HeldToken): string {
    return this.remember(source, { ...old, refreshAt: new Date(this.clock.now().getTime() + LET_OTHERS_FETCH_MS) });
  }

  private isFresh(held: HeldToken): boolean {
    return held.refreshAt > this.clock.now();
  }

  private isAlive(held: HeldToken): boolean {
    return held.expiresAt.getTime() > this.clock.now().getTime() + SAFE_MS;
  }
}
