import { createHash } from 'node:crypto';
import type { Alert } from '../alert.entity.js';

/** The same for every try of one alert on one route, and another when a person asks for it to be sent again. */
export function messageKey({ id, resends }: Alert, route: string): string {
  return createHash('sha256').update(`${id}/${route}/${resends}`).digest('hex').slice(0, 32);
}
