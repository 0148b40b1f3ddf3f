import type { Clock } from './clock.js';
import type { Ids } from './ids.js';
import type { State } from './state.js';
import { TimedMap, type Timed } from './timed-map.js';
import { WechatError } from './wechat-error.js';

const FIVE_MINUTES = 5 * 60_000;

interface Issued<V> {
  value: V;
  used: boolean;
}

/** Codes that a phone receives and a server exchanges: five minutes, once. */
export class SingleUseCodes<V> {
  private readonly codes: TimedMap<Issued<V>>;

  constructor(
    private readonly kind: string,
    private readonly ids: Ids,
    state: State,
    clock: Clock,
  ) {
    this.codes = new TimedMap(state.map<Timed<Issued<V>>>(`codes.${kind}`), clock, FIVE_MINUTES);
  }

  issue(value: V, shape: 'word' | 'hex64' = 'word'): string {
    const code = shape === 'hex64' ? this.ids.hex(this.kind, 64) : `0${this.ids.word(this.kind, 31)}`;
    this.codes.set(code, { value, used: false });
    return code;
  }

  /** What the code stands for. The phone number call answers 40029 to a used one, the log-in calls 40163. */
  redeem(code: string, whenUsed = 40163): V {
    const issued = this.codes.find(code);
    if (!issued) throw new WechatError(40029, 'invalid code');
    if (issued.used) throw new WechatError(whenUsed, whenUsed === 40163 ? 'code been used' : 'invalid code');
    issued.used = true;
    return issued.value;
  }
}
