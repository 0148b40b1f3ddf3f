import type { WeappHost } from './host.js';
import type { Definition } from './loader.js';
import { toError } from './errors.js';

const LEVELS = ['log', 'info', 'debug', 'warn', 'error', 'group', 'groupEnd', 'table', 'time', 'timeEnd'];

type Action = (...args: unknown[]) => unknown;

/** Every name that the platform adds to the language. */
export const PLATFORM_GLOBALS = new Set([
  ...['App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages', 'wx', 'console', 'requirePlugin'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'require', 'module', 'exports'],
]);

/** Those of them that are one for the whole app; require, module and exports are each file's own. */
export function appGlobals(host: WeappHost): Record<string, unknown> {
  const { loader, scheduler } = host;
  return {
    wx: host.wx,
    console: appConsole(host),
    App: (definition: Definition) => loader.registerApp(definition),
    Page: (definition: Definition) => loader.registerPage(definition),
    Component: (definition: Definition) => loader.registerComponent(definition),
    Behavior: (behaviour: unknown) => behaviour,
    getApp: () => host.app,
    getCurrentPages: () => host.realm.array(host.router.stack.map((page) => page.instance)),
    requirePlugin: (name: string) => host.fail(new Error(`requirePlugin("${name}") is not supported by the test host`)),
    setTimeout: (action: Action, delayMs?: number, ...args: unknown[]) => scheduler.later(() => action(...args), delayMs),
    setInterval: (action: Action, delayMs?: number, ...args: unknown[]) => scheduler.every(() => action(...args), delayMs),
    clearTimeout: (id: number) => scheduler.cancel(id),
    clearInterval: (id: number) => scheduler.cancel(id),
  };
}

function appConsole(host: WeappHost): Record<string, Action> {
  const write = (level: string, args: unknown[]): void => {
    host.logs.push([level, ...args]);
    if (level === 'warn') host.warnings.push(args.map(String).join(' '));
    if (level === 'error') host.fail(toError(args.length === 1 ? args[0] : args.map(String).join(' '), 'console.error: '));
  };
  return Object.fromEntries(LEVELS.map((level) => [level, (...args: unknown[]) => write(level, args)]));
}
