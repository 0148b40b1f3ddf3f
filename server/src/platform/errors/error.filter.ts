import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { ERROR_TEXTS, type ErrorCode, type ErrorReply } from '@chudian/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, type RefusalKind } from './domain-error.js';

const STATUS: Record<RefusalKind, number> = {
  unauthenticated: 401, forbidden: 403, 'not-found': 404, conflict: 409, invalid: 422, 'too-many': 429, unavailable: 503,
};
const HTTP_CODES: Record<number, ErrorCode> = { 400: 'INVALID_INPUT', 401: 'SIGN_IN_REQUIRED', 403: 'NOT_ALLOWED', 404: 'NOT_FOUND', 413: 'INVALID_INPUT', 415: 'INVALID_INPUT', 429: 'TOO_MANY_REQUESTS', 503: 'UNAVAILABLE' };

/** Turns every refusal into one kind of reply. What is not a refusal is a bug: logged with the request id, told without details. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('ErrorFilter');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { status, body } = this.describe(error, String(request.id));
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    void reply.status(status).send(body);
  }

  private describe(error: unknown, requestId: string): { status: number; body: ErrorReply } {
    if (error instanceof DomainError) {
      const status = error.code === 'INVALID_INPUT' ? 400 : STATUS[error.kind];
      return { status, body: { code: error.code, message: error.text, requestId, ...(error.fields && { fields: error.fields }) } };
    }
    const status = statusOf(error);
    if (status < 500 || status === 503) {
      const code = HTTP_CODES[status] ?? 'INVALID_INPUT';
      return { status, body: { code, message: ERROR_TEXTS[code], requestId } };
    }
    this.logger.error({ requestId, err: error }, 'a request failed by a bug');
    return { status: 500, body: { code: 'INTERNAL', message: ERROR_TEXTS.INTERNAL, requestId } };
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown }).statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
