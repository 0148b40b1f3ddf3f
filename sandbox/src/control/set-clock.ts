import type { Clock } from '../platform/clock.js';
import type { JsonObject } from '../platform/json.js';
import { OwnError } from '../platform/own-error.js';

/** Moves or stops the clock as the control API was asked to. */
export function setClock(clock: Clock, { set, offsetMs, advanceMs, frozen, reset }: JsonObject): void {
  if (reset === true) clock.reset();
  // Before it is set, or it would go on in between.
  if (frozen === true) clock.freeze();
  if (set !== undefined) clock.set(timeOf(set));
  if (typeof offsetMs === 'number') clock.set(Date.now() + offsetMs);
  if (typeof advanceMs === 'number') clock.advance(advanceMs);
  if (frozen === false) clock.thaw();
}

function timeOf(set: unknown): number {
  const time = typeof set === 'number' ? set : Date.parse(String(set));
  if (!Number.isFinite(time)) throw new OwnError(422, 'INVALID_TIME', '时间格式不正确');
  return time;
}
