import { isObject, objectOf, textOf, type JsonObject } from '../platform/json.js';
import type { MessageKind } from '../phone/chats.js';
import { miniProgramPage, type Opens } from '../phone/opens.js';
import type { MiniProgramConfig } from '../config.js';

const SCENE_CARD_IN_CHAT = 1074;

export interface Shown {
  kind: MessageKind;
  content: JsonObject;
  opens: Opens | null;
}

/** What a phone shows of a passive reply; null when the type is unknown. The field names are those of the XML. */
export function showReply(fields: JsonObject): Shown | null {
  const media = (name: string): JsonObject => {
    const { MediaId, Title, Description, MusicUrl } = objectOf(fields[name]);
    return { mediaId: textOf(MediaId), title: textOf(Title), description: textOf(Description), url: textOf(MusicUrl) };
  };
  switch (fields.MsgType) {
    case 'text': return shown('text', { text: textOf(fields.Content) });
    case 'image': return shown('image', media('Image'));
    case 'voice': return shown('voice', media('Voice'));
    case 'video': return shown('video', media('Video'));
    case 'music': return shown('music', media('Music'));
    case 'news': return showNews(listOf(objectOf(fields.Articles).item).map(({ Title, Description, Url, PicUrl }) => ({
      title: textOf(Title), description: textOf(Description), url: textOf(Url), picUrl: textOf(PicUrl),
    })));
    default: return null;
  }
}

/** What a phone shows of a customer-service message. */
export function showCustomMessage(body: JsonObject, miniProgram: MiniProgramConfig): Shown | null {
  const part = objectOf(body[textOf(body.msgtype)]);
  const media = { mediaId: textOf(part.media_id), title: textOf(part.title), description: textOf(part.description) };
  switch (body.msgtype) {
    case 'text': return shown('text', { text: textOf(part.content) });
    case 'image': case 'voice': case 'video': return shown(body.msgtype, media);
    case 'music': return shown('music', { ...media, mediaId: textOf(part.thumb_media_id), url: textOf(part.musicurl) });
    case 'news': return showNews(listOf(part.articles).map(({ title, description, url, picurl }) => ({
      title: textOf(title), description: textOf(description), url: textOf(url), picUrl: textOf(picurl),
    })));
    case 'msgmenu': return shown('msgmenu', {
      head: textOf(part.head_content), tail: textOf(part.tail_content),
      items: listOf(part.list).map(({ id, content }) => ({ id: textOf(id), text: textOf(content) })),
    });
    case 'miniprogrampage': return shown('miniprogrampage',
      { title: textOf(part.title), appid: textOf(part.appid), pagePath: textOf(part.pagepath) },
      miniProgramPage(miniProgram, textOf(part.pagepath), SCENE_CARD_IN_CHAT));
    default: return null;
  }
}

interface Article {
  title: string;
  description: string;
  url: string;
  picUrl: string;
}

function showNews(articles: Article[]): Shown {
  const [first] = articles;
  return shown('news', { articles }, first?.url ? { opens: 'web', url: first.url } : null);
}

const shown = (kind: MessageKind, content: JsonObject, opens: Opens | null = null): Shown => ({ kind, content, opens });

const listOf = (value: unknown): JsonObject[] => (Array.isArray(value) ? value : [value]).filter(isObject);
