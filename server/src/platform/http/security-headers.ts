import helmet, { type HelmetOptions } from 'helmet';
import type { IncomingMessage, ServerResponse } from 'node:http';

const OPTIONS: HelmetOptions = {
  contentSecurityPolicy: {
    directives: {
      'img-src': ["'self'", 'data:', 'https:', 'http:'], 'style-src': ["'self'", "'unsafe-inline'"], 'script-src': ["'self'", "'unsafe-inline'", "'unsafe-eval'"],
      'frame-ancestors': ["'self'", 'http://localhost:*', 'http://127.0.0.1:*'], 'upgrade-insecure-requests': null,
    },
  },
  frameguard: false,
  crossOriginResourcePolicy: { policy: 'cross-origin' },
};

/** Helmet's headers. They are the same for every answer, so helmet is asked once, not by every request. */
export function securityHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  const catching = { setHeader: (name: string, value: string) => void (headers[name.toLowerCase()] = value), removeHeader: () => undefined };
  helmet(OPTIONS)({} as IncomingMessage, catching as unknown as ServerResponse, () => undefined);
  return headers;
}
