import type { Followers } from '../people/followers.js';
import type { People } from '../people/people.js';
import type { Person } from '../people/person.js';
import { OK, type Call, type Endpoint } from '../platform/endpoint.js';
import { textOf } from '../platform/json.js';
import type { Platform } from '../platform/platform.js';
import { WechatError } from '../platform/wechat-error.js';
import type { Chats } from '../phone/chats.js';
import { showCustomMessage } from './message-content.js';
import type { ServiceWindow } from './service-window.js';

const LONGEST_TEXT_BYTES = 2_048;

/** Customer-service messages, as long as the person has opened the window for them. */
export class CustomMessages {
  constructor(
    private readonly platform: Platform,
    private readonly people: People,
    private readonly followers: Followers,
    private readonly window: ServiceWindow,
    private readonly chats: Chats,
  ) {}

  endpoints(): Endpoint[] {
    return [
      { path: '/cgi-bin/message/custom/send', verb: 'POST', tokenOf: ['service'], handle: (call) => this.send(call) },
      { path: '/cgi-bin/message/custom/typing', verb: 'POST', tokenOf: ['service'], handle: (call) => this.type(call) },
    ];
  }

  private send(call: Call) {
    const person = this.receiver(call);
    const shown = showCustomMessage(call.body, this.platform.config.miniProgram);
    if (!shown) throw new WechatError(40008, 'invalid message type');
    if (shown.kind === 'text') requireText(textOf(shown.content.text));
    this.window.spend(person);
    this.chats.add(person, { account: 'service', ...shown });
    return OK;
  }

  private type(call: Call) {
    this.receiver(call);
    const command = textOf(call.body.command);
    if (command !== 'Typing' && command !== 'CancelTyping') throw new WechatError(45072, 'invalid command');
    return OK;
  }

  private receiver(call: Call): Person {
    const person = this.people.withOpenid('service', textOf(call.body.touser));
    if (!person) throw new WechatError(40003);
    call.personId = person.id;
    if (!this.followers.has(person)) throw new WechatError(50005);
    if (person.blocksService) throw new WechatError(48002);
    return person;
  }
}

function requireText(text: string): void {
  if (text === '') throw new WechatError(44004, 'empty content');
  if (Buffer.byteLength(text) > LONGEST_TEXT_BYTES) throw new WechatError(45002, 'content size out of limit');
}
