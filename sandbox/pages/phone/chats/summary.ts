import { isObject, objectOf, textOf } from '../../../src/platform/json';
import type { ChatMessage } from '../../common/model';
import { splitLinks } from './split-links';

const EVENTS: Record<string, string> = {
  subscribe: '关注了服务号', unsubscribe: '取消关注了服务号', SCAN: '扫描了带参数的二维码', CLICK: '点击了菜单', VIEW: '打开了菜单里的网页',
  view_miniprogram: '从菜单打开了小程序',
};

/** `你扫描了带参数的二维码 · HD01` */
export function eventLine({ event, eventKey }: ChatMessage['content']): string {
  const key = textOf(eventKey).replace(/^qrscene_/, '');
  return `你${EVENTS[textOf(event)] ?? textOf(event)}${key ? ` · ${key}` : ''}`;
}

/** A message in one line, for the list of chats. */
export function summaryOf({ kind, content }: Pick<ChatMessage, 'kind' | 'content'>): string {
  switch (kind) {
    case 'text': case 'notice': return splitLinks(textOf(content.text)).map(({ text }) => text).join('');
    case 'markdown': return textOf(content.text).replace(/<\/?font[^>]*>|\*\*|`|^[#>]+\s*/gm, '');
    case 'event': return eventLine(content);
    case 'image': return '[图片]';
    case 'voice': return '[语音]';
    case 'video': return '[视频]';
    case 'music': return `[音乐] ${textOf(content.title)}`;
    case 'news': return `[链接] ${textOf(firstOf(content.articles).title)}`;
    case 'miniprogrampage': return `[小程序] ${textOf(content.title)}`;
    case 'msgmenu': return textOf(content.head);
    case 'template_card': return textOf(objectOf(objectOf(content.card).main_title).title) || '[卡片]';
    case 'template': case 'subscribe': return [content.title, firstOf(content.fields).value].map(textOf).filter(Boolean).join('：');
    case 'textcard': return textOf(content.title);
  }
}

const firstOf = (list: unknown) => (Array.isArray(list) && isObject(list[0]) ? list[0] : {});
