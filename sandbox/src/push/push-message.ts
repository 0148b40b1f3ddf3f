import type { PushConfig } from '../config.js';
import { toJson, type LongNumber } from '../platform/json.js';
import { toXml } from '../platform/xml.js';

export type PushField = string | number | LongNumber | { [name: string]: PushField };

/** What a message or event says, before it becomes XML or JSON. */
export interface PushContent {
  MsgType: string;
  Event?: string;
  [field: string]: PushField | undefined;
}

/** The subscribe-message events carry a list, which the two formats write differently. */
export interface PushList {
  element: string;
  items: Record<string, string>[];
}

export interface Envelope {
  toUserName: string;
  fromUserName: string;
  createTime: number;
}

export function writePush(format: PushConfig['format'], envelope: Envelope, content: PushContent, list?: PushList): string {
  const { toUserName, fromUserName, createTime } = envelope;
  const head = { ToUserName: toUserName, FromUserName: fromUserName, CreateTime: createTime };
  return format === 'xml' ? writeXml({ ...head, ...content }, list) : writeJson({ ...head, ...content }, list);
}

function writeXml(fields: PushContent, list?: PushList): string {
  return toXml({ ...defined(fields), ...(list && { [list.element]: { List: list.items } }) });
}

/** Events with a list have it at the top, as an object when there is one item, and their numbers as texts. */
function writeJson(fields: PushContent, list?: PushList): string {
  if (!list) return toJson(fields);
  return toJson({ ...fields, CreateTime: String(fields.CreateTime), List: list.items.length === 1 ? list.items[0] : list.items });
}

const defined = (fields: Record<string, PushField | undefined>): Record<string, PushField> =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, PushField] => entry[1] !== undefined));
