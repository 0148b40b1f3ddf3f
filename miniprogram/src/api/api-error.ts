import { ERROR_TEXTS, type ErrorCode, type ErrorReply } from '@chudian/shared';

/** A refusal of the server, or a network that did not carry the question. The message is ready to be shown. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode | 'NETWORK',
    message: string,
    readonly fields: Record<string, string> = {},
  ) {
    super(message);
  }
}

export const networkError = () => new ApiError('NETWORK', '网络好像断开了，请检查网络后重试。');

/** Anything that is not an ErrorReply came from something between us and the server. */
export function readRefusal(status: number, data: unknown): ApiError {
  if (isErrorReply(data)) return new ApiError(data.code, data.message, data.fields);
  const code = status === 429 ? 'TOO_MANY_REQUESTS' : status >= 502 ? 'UNAVAILABLE' : 'INTERNAL';
  return new ApiError(code, ERROR_TEXTS[code]);
}

function isErrorReply(data: unknown): data is ErrorReply {
  return typeof data === 'object' && data !== null && 'code' in data && 'message' in data;
}

/** For code that can only fail by an ApiError, or by a fault of our own or of WeChat. */
export function asApiError(failure: unknown): ApiError {
  return failure instanceof ApiError ? failure : new ApiError('INTERNAL', '微信没有响应，请稍后重试。');
}
