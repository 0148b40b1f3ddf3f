import { ERROR_TEXTS, type ErrorCode, type ErrorReply } from '@chudian/shared';

/** The server said no, or could not be reached. `message` is Chinese and ready to show. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: ErrorCode | 'OFFLINE',
    message: string,
    readonly requestId: string | null,
    readonly fields: Record<string, string> = {},
  ) {
    super(message);
    this.name = 'ApiError';
  }

  static offline(): ApiError {
    return new ApiError(0, 'OFFLINE', '网络连接不上，请检查网络后重试。', null);
  }

  /** Any reply that is not 2xx; a proxy in between may answer without our JSON. */
  static async from(response: Response): Promise<ApiError> {
    const reply: Partial<ErrorReply> = await response.json().catch(() => ({}));
    const code = reply.code ?? (response.status === 503 ? 'UNAVAILABLE' : 'INTERNAL');
    const requestId = reply.requestId ?? response.headers.get('x-request-id');
    return new ApiError(response.status, code, reply.message ?? ERROR_TEXTS[code], requestId, reply.fields);
  }
}

export const isRefusal = (error: unknown, code: ErrorCode): error is ApiError => error instanceof ApiError && error.code === code;
