import type { Effect, FaultPlan } from '../platform/faults.js';
import { objectOf, textOf, type JsonObject } from '../platform/json.js';
import { OwnError } from '../platform/own-error.js';

const PLAIN = ['drop', 'lose-answer', 'dropped', 'doubled', 'reordered', 'badly-signed', 'undelivered', 'abnormal', 'closed'] as const;

/** A fault as somebody asked for it, or a refusal that says what is wrong with it. */
export function readFaultPlan({ match, effect, count, probability }: JsonObject): FaultPlan {
  if (textOf(match) === '') throw new OwnError(422, 'MATCH_MISSING', '请填写要影响的接口');
  return {
    match: textOf(match),
    effect: readEffect(objectOf(effect)),
    ...(typeof count === 'number' && { count }),
    ...(typeof probability === 'number' && { probability }),
  };
}

function readEffect({ kind, ms, errcode, errmsg, status, code, message }: JsonObject): Effect {
  const plain = PLAIN.find((name) => name === kind);
  if (plain) return { kind: plain };
  if (kind === 'slow' && typeof ms === 'number') return { kind, ms };
  if (kind === 'errcode' && typeof errcode === 'number') return { kind, errcode, ...(textOf(errmsg) && { errmsg: textOf(errmsg) }) };
  if (kind === 'error' && textOf(code) !== '') return { kind, code: textOf(code), ...(typeof status === 'number' && { status }), ...(textOf(message) && { message: textOf(message) }) };
  if (kind === 'http' && typeof status === 'number') return { kind, status };
  throw new OwnError(422, 'UNKNOWN_EFFECT', '不支持的故障类型');
}
