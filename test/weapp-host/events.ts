import { performance } from 'node:perf_hooks';
import type { WeappHost } from './host.js';
import type { ElementNode } from './wxml/tree.js';

export interface AppEvent {
  type: string;
  detail?: unknown;
  /** input, change, submit, confirm and blur do not bubble; tap and touches do. */
  bubbles?: boolean;
}

const TOUCH = { identifier: 0, pageX: 10, pageY: 10, clientX: 10, clientY: 10 };

const place = (node: ElementNode): object => ({ id: node.attrs.id ?? '', dataset: node.dataset, offsetLeft: 0, offsetTop: 0 });

/** Calls the handlers of an event from the node outwards; gives back what the first of them returned. */
export function dispatch(host: WeappHost, target: ElementNode, { type, detail = {}, bubbles = false }: AppEvent): unknown {
  let result: unknown;
  for (let node: ElementNode | null = target; node; node = bubbles ? node.parent : null) {
    const handler = node.handlers[type];
    if (!handler) continue;
    const event = { type, timeStamp: Math.round(performance.now()), target: place(target), currentTarget: place(node), mark: {}, detail };
    const returned = callHandler(host, node, handler.method, { ...event, touches: [TOUCH], changedTouches: [TOUCH] });
    result ??= returned;
    if (handler.stops) break;
  }
  return result;
}

function callHandler(host: WeappHost, node: ElementNode, method: string, event: AppEvent & Record<string, unknown>): unknown {
  const { instance, file } = node.owner;
  const handle = instance[method];
  if (typeof handle === 'function') return host.scheduler.call(() => handle.call(instance, host.realm.copy(event)) as unknown);
  host.fail(new Error(`Component "${file}" does not have a method "${method}" to handle event "${event.type}".`));
  return undefined;
}
