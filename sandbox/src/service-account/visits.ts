import type { Followers } from '../people/followers.js';
import type { Person } from '../people/person.js';
import { LongNumber } from '../platform/json.js';
import type { Platform } from '../platform/platform.js';
import type { Chats, ChatMessage } from '../phone/chats.js';
import type { PushContent } from '../push/push-message.js';
import type { Pusher } from '../push/pusher.js';
import { showReply } from './message-content.js';
import { readQrTicket } from './qr-tickets.js';
import type { ServiceWindow } from './service-window.js';

export type MenuTap = { type: 'click'; key: string } | { type: 'view'; url: string } | { type: 'miniprogram'; pagepath: string };

const FAULTY = '该服务号提供的服务出现故障，请稍后再试';

/** What a person does with the service account: follow, scan, write, tap the menu, leave. */
export class Visits {
  constructor(
    private readonly platform: Platform,
    private readonly followers: Followers,
    private readonly window: ServiceWindow,
    private readonly chats: Chats,
    private readonly pusher: Pusher,
  ) {}

  follow(person: Person, ticket = '', scene?: string): void {
    const code = readQrTicket(this.platform.seal, ticket);
    this.followers.add(person, scene ?? (code ? 'ADD_SCENE_QR_CODE' : 'ADD_SCENE_SEARCH'), code?.scene);
    this.window.open(person, 'follow');
    this.did(person, 'subscribe', code ? { EventKey: `qrscene_${code.scene}`, Ticket: ticket } : { EventKey: '' });
  }

  leave(person: Person): void {
    this.followers.remove(person);
    this.window.close(person);
    this.did(person, 'unsubscribe', { EventKey: '' });
  }

  scan(person: Person, scene: number | string, ticket: string): void {
    this.window.open(person, 'scan');
    this.did(person, 'SCAN', { EventKey: String(scene), Ticket: ticket });
  }

  tapMenu(person: Person, tap: MenuTap): void {
    const menu = { MenuId: '490600001' };
    if (tap.type === 'click') {
      this.window.open(person, 'menu');
      this.did(person, 'CLICK', { EventKey: tap.key });
    } else if (tap.type === 'view') this.did(person, 'VIEW', { EventKey: tap.url, ...menu });
    else this.did(person, 'view_miniprogram', { EventKey: tap.pagepath, ...menu });
  }

  write(person: Person, text: string): ChatMessage {
    this.window.open(person, 'message');
    const message = this.chats.add(person, { account: 'service', direction: 'out', kind: 'text', content: { text } });
    void this.tell(person, { MsgType: 'text', Content: text, MsgId: new LongNumber(this.platform.ids.messageId()) }, true);
    return message;
  }

  private did(person: Person, event: string, fields: { EventKey: string; Ticket?: string; MenuId?: string }): void {
    const content = { event, eventKey: fields.EventKey };
    this.chats.add(person, { account: 'service', direction: 'out', kind: 'event', content });
    void this.tell(person, { MsgType: 'event', Event: event, ...fields }, false);
  }

  /** People see that a service is faulty only when they wrote to it, or when it answers nonsense. */
  private async tell(person: Person, content: PushContent, expectsAnswer: boolean): Promise<void> {
    const reply = await this.pusher.push({ account: 'service', person, content });
    if (reply?.kind === 'message') {
      const shown = showReply(reply.fields);
      if (shown) this.chats.add(person, { account: 'service', ...shown });
    } else if (reply?.kind === 'faulty' || (reply === null && expectsAnswer)) {
      this.chats.add(person, { account: 'service', kind: 'notice', content: { text: FAULTY } });
    }
  }
}
