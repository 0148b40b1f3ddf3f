import type { Ids } from './ids.js';
import type { LiveFeed } from './live-feed.js';
import type { State } from './state.js';

export type CallEffect =
  | { kind: 'slow'; ms: number }
  | { kind: 'errcode'; errcode: number; errmsg?: string }
  | { kind: 'http'; status: number }
  /** Pay's errors have names; the status follows from the name. */
  | { kind: 'error'; code: string; status?: number; message?: string }
  | { kind: 'drop' }
  | { kind: 'lose-answer' };

export type PushEffect =
  | { kind: 'dropped' }
  | { kind: 'doubled' }
  | { kind: 'reordered' }
  | { kind: 'badly-signed' }
  | { kind: 'slow'; ms: number };

/** Of messages, and of refunds, which can also be `slow`. */
export type DeliveryEffect = { kind: 'undelivered' } | { kind: 'abnormal' } | { kind: 'closed' };
export type Effect = CallEffect | PushEffect | DeliveryEffect;

export interface FaultPlan<E extends Effect = Effect> {
  /** A glob over "host/path", "push/<account>/<event>" or "delivery/<account>/<kind>". */
  match: string;
  effect: E;
  count?: number;
  probability?: number;
}

export interface Fault<E extends Effect = Effect> extends FaultPlan<E> {
  id: string;
  hits: number;
}

/** What shall go wrong, where, and how often. */
export class Faults {
  private readonly plans: Map<string, Fault>;

  constructor(private readonly ids: Ids, state: State, private readonly live: LiveFeed) {
    this.plans = state.map('faults');
  }

  add(plan: FaultPlan): Fault {
    const fault = { ...plan, id: `f${this.ids.count('fault')}`, hits: 0 };
    this.plans.set(fault.id, fault);
    this.announce();
    return fault;
  }

  remove(id: string): boolean {
    const removed = this.plans.delete(id);
    this.announce();
    return removed;
  }

  clear(): void {
    this.plans.clear();
    this.announce();
  }

  all(): Fault[] {
    return [...this.plans.values()];
  }

  /** The fault that strikes here now, if any; it counts as used. */
  strike(target: string): Fault | null {
    if (this.plans.size === 0) return null;
    for (const fault of this.plans.values()) {
      if (!this.isDue(fault) || !matches(fault.match, target)) continue;
      fault.hits += 1;
      if (this.live.hasListeners) this.announce();
      return fault;
    }
    return null;
  }

  private isDue(fault: Fault): boolean {
    if (fault.count !== undefined && fault.hits >= fault.count) return false;
    return fault.probability === undefined || this.chance() < fault.probability;
  }

  /** Drawn from the seed, so that a storm of faults can be repeated. */
  private chance(): number {
    return Number.parseInt(this.ids.hex('fault-chance', 8), 16) / 2 ** 32;
  }

  private announce(): void {
    this.live.tell('faults', this.all());
  }
}

function matches(glob: string, target: string): boolean {
  const pattern = glob.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  return new RegExp(`^${pattern}$`).test(target);
}
