import type { WeappHost } from '../host.js';
import type { Options } from './answers.js';
import { isOpenType } from '../open-types.js';
import { callApi } from './call.js';
import { wxApiNames } from './names.js';
import { syncApis } from './sync.js';

type Listener = (event: unknown) => void;

const LISTENS = /^(on|off)[A-Z]/;

/** The listeners of the app to what happens on the phone. */
export class WxListeners {
  private readonly byName = new Map<string, Listener[]>();

  constructor(private readonly host: WeappHost) {}

  /** Calls what the app registered, by the name it registered with: `onNetworkStatusChange`. */
  raise(name: string, event: unknown): void {
    for (const listener of this.byName.get(name) ?? []) this.host.scheduler.call(() => listener(this.host.realm.copy(event)));
  }

  api(name: string): (listener?: Listener) => void {
    if (name.startsWith('on')) return (listener) => this.add(name, listener);
    return (listener) => this.remove(name.replace(/^off/, 'on'), listener);
  }

  private add(name: string, listener?: Listener): void {
    if (listener) this.byName.set(name, [...(this.byName.get(name) ?? []), listener]);
  }

  private remove(name: string, listener?: Listener): void {
    const left = listener ? (this.byName.get(name) ?? []).filter((known) => known !== listener) : [];
    this.byName.set(name, left);
  }
}

/**
 * The wx object. Taro copies its own enumerable names once when it loads, so all of them are here from the start;
 * one that has no stub says so by name when it is called, and one that WeChat does not have is not there.
 */
export function createWx(host: WeappHost): Record<string, unknown> {
  const names = wxApiNames();
  refuseUnknownStubs(Object.keys(host.stubs), names);
  const sync = syncApis(host, names);
  const { privacy } = host;
  const special: Record<string, unknown> = {
    ...sync,
    onNeedPrivacyAuthorization: (listener: Parameters<typeof privacy.onNeeded>[0]) => privacy.onNeeded(listener),
  };
  const byName = (name: string): unknown => {
    if (name in special) return special[name];
    return LISTENS.test(name) ? host.listeners.api(name) : asyncApi(host, name);
  };
  return { ...Object.fromEntries(names.map((name) => [name, byName(name)])), env: host.realm.object({ USER_DATA_PATH: 'http://usr' }) };
}

/** A stub with a wrong name would never be called, and nobody would notice. */
function refuseUnknownStubs(stubs: string[], names: string[]): void {
  const unknown = stubs.filter((name) => !names.includes(name) && !isOpenType(name));
  if (unknown.length > 0) throw new Error(`WeChat has no ${unknown.join(', ')} to stub`);
}

function asyncApi(host: WeappHost, name: string): (options?: Options) => unknown {
  return (options) => {
    if (host.hasStub(name)) return callApi(host, name, options);
    const error = new Error(`wx.${name} is not stubbed in the test host`);
    host.fail(error);
    throw error;
  };
}
