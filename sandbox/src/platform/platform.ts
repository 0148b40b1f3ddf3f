import type { SandboxConfig } from '../config.js';
import { CallLog } from './call-log.js';
import { Clock } from './clock.js';
import { Faults } from './faults.js';
import { Ids } from './ids.js';
import { LiveFeed } from './live-feed.js';
import { Quotas } from './quotas.js';
import { Seal } from './seal.js';
import { State } from './state.js';

/** What every part of the pretended WeChat stands on. The configuration is changed in place, so read it when it is needed. */
export class Platform {
  readonly state = new State();
  readonly live = new LiveFeed();
  readonly clock = new Clock(this.state);
  readonly ids: Ids;
  readonly seal: Seal;
  readonly faults: Faults;
  readonly log: CallLog;
  readonly quotas: Quotas;
  /** The sandbox's own address, known once it listens. */
  url = '';

  constructor(readonly config: SandboxConfig) {
    this.ids = new Ids(config.seed, this.state);
    this.seal = new Seal(config.seed);
    this.faults = new Faults(this.ids, this.state, this.live);
    this.log = new CallLog(config, this.live);
    this.quotas = new Quotas(config, this.clock, this.state);
  }
}
