import type { SandboxConfig } from '../config.js';
import { objectOf, textOf, type JsonObject } from '../platform/json.js';
import { WechatError } from '../platform/wechat-error.js';
import type { MessageKind } from '../phone/chats.js';
import { miniProgramPage, type Opens } from '../phone/opens.js';

interface Shown {
  kind: MessageKind;
  content: JsonObject;
  opens: Opens | null;
}

const LONGEST = { text: 2_048, markdown: 2_048, title: 128, description: 512, url: 2_048 };
const SCENE_FROM_WECOM = 1037;

/** What a phone shows of an app message. Texts and cards that are too long are cut, the rest is refused. */
export function showAppMessage(body: JsonObject, config: SandboxConfig): Shown {
  const type = textOf(body.msgtype);
  const part = objectOf(body[type]);
  switch (type) {
    case 'text': return { kind: 'text', content: { text: cutBytes(required(part.content), LONGEST.text) }, opens: null };
    case 'markdown': return { kind: 'markdown', content: { text: withinBytes(required(part.content), LONGEST.markdown) }, opens: null };
    case 'textcard': return showTextCard(part);
    case 'template_card': return showTemplateCard(part, config);
    case 'news': return { kind: 'news', content: { articles: part.articles }, opens: null };
    case 'miniprogram_notice': return {
      kind: 'textcard',
      content: { title: required(part.title), description: textOf(part.description), url: '', button: '进入小程序' },
      opens: miniProgramOf(textOf(part.appid), textOf(part.page), config),
    };
    default: throw new WechatError(40008, 'invalid message type');
  }
}

function showTextCard(part: JsonObject): Shown {
  const url = withinBytes(required(part.url), LONGEST.url);
  const content = {
    title: cutBytes(required(part.title), LONGEST.title),
    description: cutBytes(required(part.description), LONGEST.description),
    url,
    button: textOf(part.btntxt) || '详情',
  };
  return { kind: 'textcard', content, opens: { opens: 'web', url } };
}

function showTemplateCard(card: JsonObject, config: SandboxConfig): Shown {
  const { type, url, appid, pagepath } = objectOf(card.card_action);
  required(card.card_type);
  if (type === 2) return { kind: 'template_card', content: { card }, opens: miniProgramOf(textOf(appid), textOf(pagepath), config) };
  return { kind: 'template_card', content: { card }, opens: textOf(url) ? { opens: 'web', url: textOf(url) } : null };
}

function miniProgramOf(appid: string, page: string, { miniProgram }: SandboxConfig): Opens {
  if (appid !== miniProgram.appid) throw new WechatError(40013, 'invalid appid');
  return miniProgramPage(miniProgram, page, SCENE_FROM_WECOM);
}

function required(value: unknown): string {
  const text = textOf(value);
  if (text === '') throw new WechatError(40058, 'invalid Request Parameter');
  return text;
}

function withinBytes(text: string, limit: number): string {
  if (Buffer.byteLength(text) > limit) throw new WechatError(45002, 'content size out of limit');
  return text;
}

/** At most so many bytes, without half a character at the end. */
function cutBytes(text: string, limit: number): string {
  return Buffer.from(text).subarray(0, limit).toString().replace(/\ufffd$/, '');
}
