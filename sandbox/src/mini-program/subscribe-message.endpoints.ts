import { fillTemplate, requireTemplate } from '../messages/template-data.js';
import type { People } from '../people/people.js';
import { OK, type Call, type Endpoint } from '../platform/endpoint.js';
import { LongNumber, textOf } from '../platform/json.js';
import type { Platform } from '../platform/platform.js';
import { WechatError } from '../platform/wechat-error.js';
import type { Chats } from '../phone/chats.js';
import { miniProgramPage } from '../phone/opens.js';
import type { Pusher } from '../push/pusher.js';
import type { Subscriptions } from './subscriptions.js';

const SCENE_SUBSCRIBE_MESSAGE = 1014;
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

  private send(call: Call) {
    const { body } = call;
    const { templates, pages, name } = this.platform.config.miniProgram;
    const person = this.people.withOpenid('mini', textOf(body.touser));
    if (!person) throw new WechatError(40003);
    call.personId = person.id;
    const template = requireTemplate(templates, body.template_id);
    const page = textOf(body.page).replace(/^\//, '');
    if (page !== '' && !pages.includes(page.split('?', 1)[0] ?? '')) throw new WechatError(41030);
    if (!STATES.includes(textOf(body.miniprogram_state)) || !LANGUAGES.includes(textOf(body.lang))) throw new WechatError(40097);
    const fields = fillTemplate(template, body.data);
    if (!this.subscriptions.spend(person, template.id, template.kind === 'long-term')) throw new WechatError(43101);
    const msgid = this.platform.ids.messageId();
    const isLost = this.platform.faults.strike('delivery/mini/subscribe') !== null;
    if (!isLost) {
      this.chats.add(person, {
        account: 'mini',
        kind: 'subscribe',
        content: { title: template.title, fields, appName: name },
        opens: page === '' ? null : miniProgramPage(this.platform.config.miniProgram, page, SCENE_SUBSCRIBE_MESSAGE),
        msgid,
        templateId: template.id,
      });
    }
    const status = isLost ? { ErrorCode: '1001', ErrorStatus: 'system error' } : { ErrorCode: '0', ErrorStatus: 'success' };
    const item = { TemplateId: template.id, MsgID: msgid, ...status };
    void this.pusher.push({
      account: 'mini',
      person,
      content: { MsgType: 'event', Event: 'subscribe_msg_sent_event' },
      list: { element: 'SubscribeMsgSentEvent', items: [item] },
    });
    return { ...OK, msgid: new LongNumber(msgid) };
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
