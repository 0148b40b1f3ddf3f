import type { TemplateConfig } from '../config.js';
import { fillTemplate, requireTemplate, type FilledField } from '../messages/template-data.js';
import type { People } from '../people/people.js';
import type { Person } from '../people/person.js';
import { OK, type Call, type Endpoint } from '../platform/endpoint.js';
import { LongNumber, textOf, type JsonObject } from '../platform/json.js';
import type { Platform } from '../platform/platform.js';
import { WechatError } from '../platform/wechat-error.js';
import type { Chats } from '../phone/chats.js';
import { miniProgramPage } from '../phone/opens.js';
import type { Pusher } from '../push/pusher.js';
import type { Subscriptions } from './subscriptions.js';

const SCENE_SUBSCRIBE_MESSAGE = 1014;
const DELIVERED = { ErrorCode: '0', ErrorStatus: 'success' };
const LOST = { ErrorCode: '1001', ErrorStatus: 'system error' };
const STATES = ['', 'formal', 'trial', 'developer'];
const LANGUAGES = ['', 'zh_CN', 'en_US', 'zh_HK', 'zh_TW'];

/** Subscribe messages of the mini-program, which arrive in 服务通知. */
export class SubscribeMessages {
  constructor(
    private readonly platform: Platform,
    private readonly people: People,
    private readonly chats: Chats,
    private readonly pusher: Pusher,
    private readonly subscriptions: Subscriptions,
  ) {}

  endpoints(): Endpoint[] {
    return [
      { path: '/cgi-bin/message/subscribe/send', verb: 'POST', tokenOf: ['mini'], handle: (call) => this.send(call) },
      { path: '/wxaapi/newtmpl/gettemplate', verb: 'GET', tokenOf: ['mini'], handle: () => ({ ...OK, data: this.list() }) },
    ];
  }

  private send(call: Call): JsonObject {
    const { body } = call;
    const person = this.people.withOpenid('mini', textOf(body.touser));
    if (!person) throw new WechatError(40003);
    call.personId = person.id;
    const template = requireTemplate(this.platform.config.miniProgram.templates, body.template_id);
    const page = this.requirePage(textOf(body.page).replace(/^\//, ''));
    if (!STATES.includes(textOf(body.miniprogram_state)) || !LANGUAGES.includes(textOf(body.lang))) throw new WechatError(40097);
    const fields = fillTemplate(template, body.data);
    if (!this.subscriptions.spend(person, template.id, template.kind === 'long-term')) throw new WechatError(43101);
    return { ...OK, msgid: new LongNumber(this.deliver(person, template, fields, page)) };
  }

  private requirePage(page: string): string {
    const isReleased = this.platform.config.miniProgram.pages.includes(page.split('?', 1)[0] ?? '');
    if (page !== '' && !isReleased) throw new WechatError(41030);
    return page;
  }

  private deliver(person: Person, template: TemplateConfig, fields: FilledField[], page: string): string {
    const { miniProgram } = this.platform.config;
    const msgid = this.platform.ids.messageId();
    const isLost = this.platform.faults.strike('delivery/mini/subscribe') !== null;
    if (!isLost) {
      this.chats.add(person, {
        account: 'mini',
        kind: 'subscribe',
        content: { title: template.title, fields, appName: miniProgram.name },
        opens: page === '' ? null : miniProgramPage(miniProgram, page, SCENE_SUBSCRIBE_MESSAGE),
        msgid,
        templateId: template.id,
      });
    }
    this.tellServer(person, { TemplateId: template.id, MsgID: msgid, ...(isLost ? LOST : DELIVERED) });
    return msgid;
  }

  private tellServer(person: Person, item: Record<string, string>): void {
    const content = { MsgType: 'event', Event: 'subscribe_msg_sent_event' };
    void this.pusher.push({ account: 'mini', person, content, list: { element: 'SubscribeMsgSentEvent', items: [item] } });
  }

  private list() {
    return this.platform.config.miniProgram.templates.map(({ id, title, fields, kind }) => ({
      priTmplId: id,
      title,
      content: fields.map((field) => `${field.name}:{{${field.key}.DATA}}\n`).join(''),
      example: '',
      type: kind === 'long-term' ? 3 : 2,
      keywordEnumValueList: fields
        .filter(({ values }) => values)
        .map(({ key, values }) => ({ keywordCode: `${key}.DATA`, enumValueList: values })),
    }));
  }
}
