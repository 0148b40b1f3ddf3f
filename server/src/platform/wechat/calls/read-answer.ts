import { isFields, parseJson, textIn, type Fields } from '../parse-json.js';
import { TokenRejected, WechatRefused, WechatUnavailable } from '../wechat.errors.js';
import type { CallOutcome } from './call-metrics.js';
import type { Answer, Call } from './call.js';
import { meaningOf } from './error-numbers.js';

interface Reply {
  status: number;
  contentType: string;
  bytes: Buffer;
}

/** Errors come with status 200, JSON comes as text/plain, and an image that could not be drawn is JSON: the body decides. */
export function readAnswer(call: Call, reply: Reply): Answer {
  const isSend = call.isSend === true;
  if (reply.status !== 200) throw new WechatUnavailable(call.api, `HTTP ${reply.status}`, { isSendUncertain: isSend && reply.status >= 500 });
  if (isImage(reply)) return { fields: {}, image: { bytes: reply.bytes, contentType: reply.contentType } };
  const fields = fieldsIn(reply.bytes);
  if (!fields) throw new WechatUnavailable(call.api, 'an answer that is not JSON', { isSendUncertain: isSend });
  const errcode = Number(textIn(fields, 'errcode') || 0);
  if (errcode !== 0) requireAccepted(call, errcode, textIn(fields, 'errmsg'));
  return { fields, image: null };
}

export function outcomeOf(error: unknown): CallOutcome {
  if (error instanceof TokenRejected) return 'token-rejected';
  return error instanceof WechatRefused ? 'refused' : 'unavailable';
}

const isImage = ({ contentType, bytes }: Reply): boolean => contentType.startsWith('image/') && bytes[0] !== 0x7b;

function fieldsIn(bytes: Buffer): Fields | null {
  try {
    const fields = parseJson(bytes.toString());
    return isFields(fields) ? fields : null;
  } catch {
    return null;
  }
}

function requireAccepted(call: Call, errcode: number, errmsg: string): void {
  const meaning = meaningOf(errcode, call.meanings);
  switch (meaning.does) {
    case 'accept':
      return;
    case 'renew-token':
      throw new TokenRejected(call.api, errcode);
    case 'retry':
      throw new WechatUnavailable(call.api, `error ${errcode}`, {
        errcode,
        retryAfterSeconds: meaning.afterSeconds,
        isSendUncertain: call.isSend === true && meaning.mayHaveHappened === true,
      });
    case 'refuse':
      throw new WechatRefused(call.api, errcode, meaning.reason, whyOf(meaning, errmsg), ridIn(errmsg), fieldIn(errmsg));
  }
}

/** The address that is not on the list stands in WeChat's text, and is what the administrator has to add. */
function whyOf({ why }: { why: string }, errmsg: string): string {
  const address = /invalid ip ([\d.]+)/.exec(errmsg)?.[1];
  return address ? why.replace('服务器地址', `服务器地址 ${address} `) : why;
}

const ridIn = (errmsg: string): string | null => /rid: ([\w-]+)/.exec(errmsg)?.[1] ?? null;
const fieldIn = (errmsg: string): string | null => /data\.(\w+)\.value/.exec(errmsg)?.[1] ?? null;
