import { textIn } from '../parse-json.js';
import { parsePush } from './parse-push.js';
import { requireSignature, unseal, type PushSecrets } from './push-crypto.js';
import { PushForged } from './push.errors.js';
import { readPush } from './read-push.js';
import type { PushAccount, WechatPush } from './wechat-push.js';

/** What stands in the address of a push beside its body. */
export interface PushQuery {
  signature?: string;
  msg_signature?: string;
  timestamp?: string;
  nonce?: string;
  echostr?: string;
}

const FRESH_SECONDS = 300;

/** Verifies, unseals and reads a push. In plain mode no signature covers the body, so only sealed ones are let in. */
export function openPush(account: PushAccount, secrets: PushSecrets, { query, body, now }: { query: PushQuery; body: string; now: Date }): WechatPush {
  const { timestamp, nonce } = freshStamp(query, now);
  const sealed = textIn(parsePush(body), 'Encrypt');
  if (!sealed) throw new PushForged('it is not sealed; the account must send its messages in safe mode');
  requireSignature(query.msg_signature, secrets.token, timestamp, nonce, sealed);
  return readPush(account, parsePush(unseal(sealed, secrets)));
}

/** The answer that proves to WeChat that the address is ours. It is asked in clear text in every mode. */
export function answerVerification({ token }: PushSecrets, query: PushQuery, now: Date): string {
  const { timestamp, nonce } = freshStamp(query, now);
  requireSignature(query.signature, token, timestamp, nonce);
  return String(query.echostr ?? '');
}

/** Repetitions are stamped anew, so an old stamp is somebody else's copy. */
function freshStamp({ timestamp, nonce }: PushQuery, now: Date): { timestamp: string; nonce: string } {
  if (typeof timestamp !== 'string' || typeof nonce !== 'string' || !/^\d{1,12}$/.test(timestamp)) throw new PushForged('it has no stamp');
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > FRESH_SECONDS) throw new PushForged('its stamp is old');
  return { timestamp, nonce };
}
