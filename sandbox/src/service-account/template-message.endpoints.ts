import type { TemplateConfig } from '../config.js';
import { fillTemplate, requireTemplate, type FilledField } from '../messages/template-data.js';
import type { Followers } from '../people/followers.js';
import type { People } from '../people/people.js';
import type { Person } from '../people/person.js';
import { OK, type Call, type Endpoint } from '../platform/endpoint.js';
import { isObject, LongNumber, textOf, type JsonObject } from '../platform/json.js';
import type { Platform } from '../platform/platform.js';
import { TimedMap } from '../platform/timed-map.js';
import { WechatError } from '../platform/wechat-error.js';
import type { Chats } from '../phone/chats.js';
import { miniProgramPage, type Opens } from '../phone/opens.js';
import type { Pusher } from '../push/pusher.js';

const SCENE_TEMPLATE_MESSAGE = 1043;
const SAME_MESSAGE_MS = 10 * 60_000;
const LONGEST_CLIENT_MSG_ID = 32;
const LONGEST_URL = 2_048;

interface Message {
  template: TemplateConfig;
  fields: FilledField[];
  opens: Opens | null;
  clientMsgId: string | null;
}

/** Template messages: what they may say, to whom, once per client_msg_id, and the event that tells how it went. */
export class TemplateMessages {
  private readonly sent: TimedMap<string>;

  constructor(
    private readonly platform: Platform,
    private readonly people: People,
    private readonly followers: Followers,
    private readonly chats: Chats,
    private readonly pusher: Pusher,
  ) {
    this.sent = new TimedMap(platform.state.map('client-msg-ids'), platform.clock, SAME_MESSAGE_MS);
  }

  endpoints(): Endpoint[] {
    return [
      { path: '/cgi-bin/message/template/send', verb: 'POST', tokenOf: ['service'], handle: (call) => this.send(call) },
      { path: '/cgi-bin/template/get_all_private_template', verb: 'GET', tokenOf: ['service'], handle: () => this.list() },
    ];
  }

  private send(call: Call): JsonObject {
    const { body } = call;
    const person = this.people.withOpenid('service', textOf(body.touser));
    if (!person) throw new WechatError(40003);
    call.personId = person.id;
    const template = requireTemplate(this.platform.config.serviceAccount.templates, body.template_id);
    if (!this.followers.has(person)) throw new WechatError(43004);
    const message = { template, fields: fillTemplate(template, body.data), opens: this.targetOf(body), clientMsgId: clientMsgIdOf(body) };
    return { ...OK, msgid: new LongNumber(this.sentBefore(person, message) ?? this.deliver(person, message)) };
  }

  private sentBefore(person: Person, { clientMsgId }: Message): string | null {
    return clientMsgId === null ? null : this.sent.find(`${person.id} ${clientMsgId}`);
  }

  private deliver(person: Person, { template, fields, opens, clientMsgId }: Message): string {
    const msgid = this.platform.ids.messageId();
    if (clientMsgId) this.sent.set(`${person.id} ${clientMsgId}`, msgid);
    const status = this.statusFor(person);
    if (status === 'success') {
      const content = { title: template.title, fields, appName: this.platform.config.serviceAccount.name };
      this.chats.add(person, { account: 'service', kind: 'template', content, opens, msgid, templateId: template.id, clientMsgId });
    }
    const event = { MsgType: 'event', Event: 'TEMPLATESENDJOBFINISH', MsgID: new LongNumber(msgid), Status: status };
    void this.pusher.push({ account: 'service', person, content: event });
    return msgid;
  }

  /** Only the event tells that a message did not arrive; the call itself succeeds. */
  private statusFor({ blocksService }: Person): string {
    if (blocksService) return 'failed:user block';
    return this.platform.faults.strike('delivery/service/template') ? 'failed: system failed' : 'success';
  }

  /** The mini-program wins over the address. */
  private targetOf({ url, miniprogram }: JsonObject): Opens | null {
    const { serviceAccount, miniProgram } = this.platform.config;
    if (textOf(url).length > LONGEST_URL) throw new WechatError(40039, 'invalid url size');
    if (isObject(miniprogram) && textOf(miniprogram.appid) !== '') {
      if (!serviceAccount.linkedMiniPrograms.includes(textOf(miniprogram.appid))) throw new WechatError(40013);
      const page = textOf(miniprogram.pagepath).replace(/^\//, '');
      if (page !== '' && !miniProgram.pages.includes(page.split('?', 1)[0] ?? '')) throw new WechatError(40165);
      return miniProgramPage(miniProgram, page, SCENE_TEMPLATE_MESSAGE);
    }
    return textOf(url) === '' ? null : { opens: 'web', url: textOf(url) };
  }

  private list(): JsonObject {
    return {
      template_list: this.platform.config.serviceAccount.templates.map(({ id, title, fields }) => ({
        template_id: id,
        title,
        primary_industry: '',
        deputy_industry: '',
        content: fields.map(({ key, name }) => `${name}:{{${key}.DATA}}\n`).join(''),
        example: '',
      })),
    };
  }
}

function clientMsgIdOf({ client_msg_id: given }: JsonObject): string | null {
  const id = textOf(given);
  if (id.length > LONGEST_CLIENT_MSG_ID) throw new WechatError(40035, 'invalid parameter client_msg_id');
  return id === '' ? null : id;
}
