import type { WeappHost } from '../host.js';
import type { WeappHostOptions } from '../options.js';
import { weappHosts } from './weapp-hosts.js';
import { BUILD_TIMEOUT_MS } from '../../support/build-lock.js';
import { builtProbe } from './taro-build.js';
import { type ProbeServer, startProbeServer } from './probe-server.js';

/** Where the probe app believes its server to be. */
export const PROBE_API = 'https://api.probe.example.com';

export interface ProbeHosts {
  readonly server: ProbeServer;
  open(options?: Partial<WeappHostOptions>): WeappHost;
}

/** For the tests of one file: the built probe app, a server for each test, and hosts that talk to it. */
export function probeHosts(): ProbeHosts {
  let dist = '';
  let server: ProbeServer | undefined;
  const running = (): ProbeServer => {
    if (!server) throw new Error('the probe server does not run');
    return server;
  };
  const open = weappHosts();
  beforeAll(async () => void (dist = await builtProbe()), BUILD_TIMEOUT_MS);
  beforeEach(async () => void (server = await startProbeServer()));
  afterEach(() => running().close());
  return {
    get server() {
      return running();
    },
    open: (options) => open({ dist, domains: [PROBE_API], rewrite: { [PROBE_API]: running().url }, ...options }),
  };
}
