import type { Account, Person } from '../people/person.js';
import type { JsonObject } from '../platform/json.js';
import type { Platform } from '../platform/platform.js';
import { Ring } from '../platform/ring.js';
import type { Opens } from './opens.js';

export type MessageKind =
  | 'text' | 'image' | 'voice' | 'video' | 'music' | 'news' | 'miniprogrampage' | 'msgmenu' | 'template' | 'subscribe'
  | 'textcard' | 'markdown' | 'template_card' | 'event' | 'notice';

export interface ChatMessage {
  id: string;
  at: number;
  personId: string;
  account: Account;
  direction: 'in' | 'out';
  kind: MessageKind;
  content: JsonObject;
  opens: Opens | null;
  msgid: string | null;
  templateId: string | null;
  clientMsgId: string | null;
  read: boolean;
}

export interface NewMessage {
  account: Account;
  kind: MessageKind;
  content: JsonObject;
  direction?: 'in' | 'out';
  opens?: Opens | null;
  msgid?: string;
  templateId?: string;
  clientMsgId?: string | null;
}

export interface MessageFilter {
  person?: string;
  account?: string;
  kind?: string;
  templateId?: string;
  clientMsgId?: string;
}

/** The chats on every phone, and all messages that were delivered to phones. */
export class Chats {
  private readonly chats: Map<string, ChatMessage[]>;
  private readonly delivered: Ring<ChatMessage>;
  deliveredInAll = 0;

  constructor(private readonly platform: Platform) {
    this.chats = platform.state.map('chats');
    this.delivered = new Ring(platform.config.keep.messages);
  }

  add(person: Pick<Person, 'id'>, draft: NewMessage): ChatMessage {
    const message = this.complete(person.id, draft);
    const chat = this.chat(person.id, draft.account);
    chat.push(message);
    if (chat.length > this.platform.config.keep.chat) chat.shift();
    if (message.direction === 'in') {
      this.delivered.add(message);
      this.deliveredInAll += 1;
    }
    this.platform.live.tell('message', message, person.id);
    return message;
  }

  of({ id }: Pick<Person, 'id'>, account: Account): readonly ChatMessage[] {
    return this.chat(id, account);
  }

  unread(person: Pick<Person, 'id'>, account: Account): number {
    return this.of(person, account).filter((message) => !message.read).length;
  }

  markRead({ id }: Pick<Person, 'id'>, account: Account): void {
    for (const message of this.chat(id, account)) message.read = true;
  }

  /** Delivered messages, newest first. */
  *find(filter: MessageFilter): Generator<ChatMessage> {
    for (const message of this.delivered) if (fits(message, filter)) yield message;
  }

  count(filter: MessageFilter): { count: number; distinctClientMsgIds: number } {
    const clientMsgIds = new Set<string>();
    let count = 0;
    for (const { clientMsgId } of this.find(filter)) {
      count += 1;
      if (clientMsgId) clientMsgIds.add(clientMsgId);
    }
    return { count, distinctClientMsgIds: clientMsgIds.size };
  }

  forget(): void {
    this.delivered.clear();
    this.deliveredInAll = 0;
  }

  private complete(personId: string, { direction = 'in', opens = null, ...draft }: NewMessage): ChatMessage {
    return {
      id: `m${String(this.platform.ids.count('chat')).padStart(9, '0')}`,
      at: this.platform.clock.now(),
      personId,
      account: draft.account,
      direction,
      kind: draft.kind,
      content: draft.content,
      opens,
      msgid: draft.msgid ?? null,
      templateId: draft.templateId ?? null,
      clientMsgId: draft.clientMsgId ?? null,
      read: direction === 'out',
    };
  }

  private chat(personId: string, account: Account): ChatMessage[] {
    const key = `${personId} ${account}`;
    const chat = this.chats.get(key) ?? [];
    if (chat.length === 0) this.chats.set(key, chat);
    return chat;
  }
}

const fits = (message: ChatMessage, { person, account, kind, templateId, clientMsgId }: MessageFilter): boolean =>
  (!person || message.personId === person) &&
  (!account || message.account === account) &&
  (!kind || message.kind === kind) &&
  (!templateId || message.templateId === templateId) &&
  (!clientMsgId || message.clientMsgId === clientMsgId);
