import { createHash } from 'node:crypto';
import { isFields, textIn, type Fields } from '../parse-json.js';
import { PushUnreadable } from './push.errors.js';
import type { PushAccount, PushItem, PushKind, WechatPush } from './wechat-push.js';

/** From WeChat's field names to ours. */
export function readPush(account: PushAccount, fields: Fields): WechatPush {
  const get = (name: string) => textIn(fields, name);
  const openid = get('FromUserName');
  const seconds = Number(get('CreateTime'));
  if (!/^[\w-]{1,64}$/.test(openid)) throw new PushUnreadable('nobody sent it');
  if (!Number.isSafeInteger(seconds) || seconds <= 0 || seconds > LAST_SECOND) throw new PushUnreadable('it has no time');
  const event = get('Event') || get('MsgType');
  const kind = KINDS.get(event) ?? 'other';
  const items = itemsIn(kind, fields);
  return {
    account, openid, kind, event, items,
    scene: sceneIn(kind, get('EventKey')),
    text: kind === 'text' ? get('Content') : kind === 'menu' ? get('EventKey') : null,
    createdAt: new Date(seconds * 1000).toISOString(),
    dedupeKey: dedupeKey(account, get('MsgId') ? [get('MsgId')] : [openid, String(seconds), event, get('EventKey') || get('MsgID') || JSON.stringify(items)]),
  };
}

const LAST_SECOND = 253_402_300_799;

const KINDS = new Map<string, PushKind>([
  ['text', 'text'],
  ['subscribe', 'follow'],
  ['unsubscribe', 'unfollow'],
  ['SCAN', 'scan'],
  ['CLICK', 'menu'],
  ['TEMPLATESENDJOBFINISH', 'delivery'],
  ['subscribe_msg_sent_event', 'delivery'],
  ['subscribe_msg_popup_event', 'subscription'],
  ['subscribe_msg_change_event', 'subscription-switch'],
  ['user_authorization_revoke', 'withdrawal'],
  ['user_authorization_cancellation', 'withdrawal'],
]);

/** Somebody who follows by a code arrives with `qrscene_<scene>`, a follower who scans it with the bare scene. */
function sceneIn(kind: PushKind, eventKey: string): string | null {
  if (kind === 'scan') return eventKey || null;
  if (kind === 'follow' && eventKey.startsWith('qrscene_')) return eventKey.slice('qrscene_'.length) || null;
  return null;
}

function itemsIn(kind: PushKind, fields: Fields): PushItem[] {
  if (textIn(fields, 'Event') === 'TEMPLATESENDJOBFINISH') {
    return [{ templateId: null, messageId: textIn(fields, 'MsgID') || null, outcome: templateOutcome(textIn(fields, 'Status')) }];
  }
  return listIn(fields).map((item) => ({
    templateId: textIn(item, 'TemplateId') || null,
    messageId: textIn(item, 'MsgID') || null,
    outcome: kind === 'delivery' ? sentOutcome(textIn(item, 'ErrorCode')) : textIn(item, 'SubscribeStatusString') === 'accept' ? 'accepted' : 'rejected',
  }));
}

/** Sources differ in the blank after the colon of "failed: user block". */
function templateOutcome(status: string): PushItem['outcome'] {
  if (status === 'success') return 'delivered';
  return /user\s*block/.test(status) ? 'blocked' : 'failed';
}

const sentOutcome = (errorCode: string): PushItem['outcome'] => (errorCode === '0' ? 'delivered' : 'failed');

const LIST_ELEMENTS = ['SubscribeMsgPopupEvent', 'SubscribeMsgChangeEvent', 'SubscribeMsgSentEvent'];

/** XML wraps the list in an element of its own; JSON has it at the top. A single item comes without an array in both. */
function listIn(fields: Fields): Fields[] {
  const wrapped = LIST_ELEMENTS.map((name) => fields[name]).find(isFields);
  const list = (wrapped ?? fields).List;
  return (Array.isArray(list) ? (list as unknown[]) : [list]).filter(isFields);
}

const dedupeKey = (account: PushAccount, parts: string[]): string =>
  createHash('sha256').update(JSON.stringify([account, ...parts])).digest('base64url');
