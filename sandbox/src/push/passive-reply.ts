import type { PushConfig } from '../config.js';
import { isObject, textOf, type JsonObject } from '../platform/json.js';
import { fromXml } from '../platform/xml.js';
import { decrypt, sign } from './push-crypto.js';

export type PassiveReply =
  | { kind: 'nothing' }
  | { kind: 'message'; fields: JsonObject }
  | { kind: 'faulty'; reason: string };

const faulty = (reason: string): PassiveReply => ({ kind: 'faulty', reason });

/** Reads what a server answered to a push: nothing to say, a message (encrypted when it must be), or nonsense. */
export function readReply(body: string, config: PushConfig, appid: string): PassiveReply {
  if (body === '' || body === 'success') return { kind: 'nothing' };
  const fields = parse(body);
  if (!fields) return faulty('the answer is neither empty, "success" nor a message');
  if (fields.Encrypt === undefined) return config.mode === 'safe' ? faulty('the answer is not encrypted') : { kind: 'message', fields };
  return readEncrypted(fields, config, appid);
}

function readEncrypted(fields: JsonObject, { token, encodingAESKey }: PushConfig, appid: string): PassiveReply {
  const encrypted = textOf(fields.Encrypt);
  const expected = sign(token, textOf(fields.TimeStamp), textOf(fields.Nonce), encrypted);
  if (fields.MsgSignature !== expected) return faulty('the answer is badly signed');
  const opened = decrypt(encrypted, encodingAESKey);
  if (!opened) return faulty('the answer cannot be decrypted');
  if (opened.receiver !== appid) return faulty(`the answer is for ${opened.receiver}`);
  const message = parse(opened.message);
  return message ? { kind: 'message', fields: message } : faulty('the decrypted answer is not a message');
}

function parse(text: string): JsonObject | null {
  try {
    if (text.trimStart().startsWith('<')) return fromXml(text);
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
