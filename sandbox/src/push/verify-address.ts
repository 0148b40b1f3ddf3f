import { request } from 'undici';
import type { Platform } from '../platform/platform.js';
import { configOf } from '../tokens/credentials.js';
import { sign } from './push-crypto.js';
import type { PushAccount } from './pusher.js';

export interface Verification {
  ok: boolean;
  status: number | null;
  body: string | null;
  ms: number;
  reason?: string;
}

/** The check that WeChat makes when a push address is saved: the echostr must come back, bare. */
export async function verifyAddress(platform: Platform, account: PushAccount): Promise<Verification> {
  const { url, token } = configOf(platform.config, account).push;
  if (url === null) return { ok: false, status: null, body: null, ms: 0, reason: 'no push address is configured' };
  const timestamp = String(platform.clock.seconds());
  const nonce = platform.ids.digits('nonce', 10);
  const echostr = platform.ids.digits('echostr', 19);
  const address = new URL(url);
  const query = { signature: sign(token, timestamp, nonce), echostr, timestamp, nonce };
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  const startedAt = performance.now();
  try {
    const answer = await request(address, { signal: AbortSignal.timeout(platform.config.push.timeoutMs) });
    const body = await answer.body.text();
    const ok = answer.statusCode === 200 && body === echostr;
    const ms = Math.round(performance.now() - startedAt);
    return { ok, status: answer.statusCode, body, ms, ...(!ok && { reason: 'the answer is not the echostr' }) };
  } catch (error) {
    return { ok: false, status: null, body: null, ms: Math.round(performance.now() - startedAt), reason: String(error) };
  }
}
