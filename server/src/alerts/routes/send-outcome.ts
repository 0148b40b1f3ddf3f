import { WechatRefused, WechatUnavailable } from '../../platform/wechat/wechat.errors.js';

/** How one send ended, as far as we know. */
export type SendOutcome =
  | { kind: 'accepted'; messageId: string | null }
  | { kind: 'refused'; errorCode: number | null; why: string; mayWorkLater: boolean }
  | { kind: 'missed'; errorCode: number | null; why: string; isUncertain: boolean; retryAfterMs: number };

/** WeChat's answer to a send, in these terms. What is neither a refusal nor an outage is a bug and goes on as an error. */
export async function wechatOutcome(send: Promise<{ messageId: string | null }>): Promise<SendOutcome> {
  try {
    return { kind: 'accepted', messageId: (await send).messageId };
  } catch (error) {
    if (error instanceof WechatRefused) return { kind: 'refused', errorCode: error.errcode || null, why: error.why, mayWorkLater: error.reason === 'quota' };
    if (error instanceof WechatUnavailable) return missed(error);
    throw error;
  }
}

function missed({ errcode, isSendUncertain, retryAfterSeconds }: WechatUnavailable): SendOutcome {
  const why = isSendUncertain ? '微信没有回执，不能确定是否已经发出。' : '微信暂时没有响应。';
  return { kind: 'missed', errorCode: errcode, why, isUncertain: isSendUncertain, retryAfterMs: retryAfterSeconds * 1000 };
}
