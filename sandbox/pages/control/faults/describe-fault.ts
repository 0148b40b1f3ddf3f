import type { Effect, Fault } from '../../common/model';
import { EFFECTS, TARGETS } from './fault-choices';

export const targetName = (match: string): string =>
  Object.values(TARGETS).flat().find((target) => target.match === match)?.name ?? match;

export function effectName(effect: Effect): string {
  const known = Object.values(EFFECTS).flat().find((choice) => isEqual(choice.effect, effect));
  if (known) return known.name;
  if (effect.kind === 'errcode') return `errcode ${effect.errcode}`;
  if (effect.kind === 'error') return effect.code;
  if (effect.kind === 'http') return `HTTP ${effect.status}`;
  return effect.kind === 'slow' ? `变慢 ${effect.ms / 1000} 秒` : effect.kind;
}

/** `3 次中已发生 1 次 · 50% 的概率` */
export function progressText({ count, probability, hits }: Pick<Fault, 'count' | 'probability' | 'hits'>): string {
  const times = count === undefined ? `已发生 ${hits} 次，直到移除` : `${count} 次中已发生 ${Math.min(hits, count)} 次`;
  return probability === undefined || probability >= 1 ? times : `${times} · ${Math.round(probability * 100)}% 的概率`;
}

const isEqual = (one: Effect, other: Effect): boolean => JSON.stringify(one) === JSON.stringify(other);
