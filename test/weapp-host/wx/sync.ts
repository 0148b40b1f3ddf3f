import type { WeappHost } from '../host.js';
import { selectorQuery } from '../selector-query.js';
import { Requests, type RequestOptions } from './request.js';

type SyncApi = (...args: never[]) => unknown;

const MENU_BUTTON = { width: 87, height: 32, top: 24, right: 365, bottom: 56, left: 278 };

/** The APIs that answer at once. */
export function syncApis(host: WeappHost, names: string[]): Record<string, SyncApi> {
  const { realm, state, scheduler } = host;
  const requests = new Requests(host);
  const system = (): unknown => realm.copy(host.system);
  const account = { appId: host.options.appId, envVersion: host.options.envVersion, version: '' };
  const nothing = (): void => undefined;
  return {
    ...storageApis(host),
    request: (options: RequestOptions) => requests.start(options),
    canIUse: (schema: string) => names.includes(schema.split('.')[0] ?? ''),
    nextTick: (action: () => void) => void scheduler.later(action),
    createSelectorQuery: () => selectorQuery(host),
    getSystemInfoSync: system,
    getWindowInfo: system,
    getDeviceInfo: system,
    getAppBaseInfo: system,
    getSystemSetting: () => realm.object({}),
    getAppAuthorizeSetting: () => realm.object({}),
    getMenuButtonBoundingClientRect: () => realm.copy(MENU_BUTTON),
    getLaunchOptionsSync: () => realm.copy(state.launch),
    getEnterOptionsSync: () => realm.copy(state.entry),
    getAccountInfoSync: () => realm.copy({ miniProgram: account }),
    getUpdateManager: () => realm.object({ onCheckForUpdate: nothing, onUpdateReady: nothing, onUpdateFailed: nothing, applyUpdate: nothing }),
  };
}

function storageApis({ realm, state: { storage } }: WeappHost): Record<string, SyncApi> {
  return {
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    getStorageSync: (key: string) => realm.copy(storage.get(key)),
    removeStorageSync: (key: string) => storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => realm.copy({ keys: storage.keys, currentSize: Math.ceil(storage.size / 1024), limitSize: 10_240 }),
  };
}
