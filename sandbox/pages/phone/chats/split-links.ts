/** A piece of a message; one with a link can be tapped. */
export interface TextPart {
  text: string;
  link?: string;
  /** Whether the link is a page of the mini-program. */
  isMiniProgram?: boolean;
}

const LINK = /<a\s([^>]*)>(.*?)<\/a>|(https?:\/\/[^\s<>，。、；！？）】」》"']+|weixin:\/\/\S+|#小程序:\/\/\S+)/gis;

/** Finds the links that WeChat makes of a text: anchors, those to pages of the mini-program among them, and bare addresses. */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const found of text.matchAll(LINK)) {
    if (found.index > end) parts.push({ text: text.slice(end, found.index) });
    const [whole, attributes, label = '', address] = found;
    parts.push(address ? { text: address, link: address } : anchor(attributes ?? '', label));
    end = found.index + whole.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

function anchor(attributes: string, text: string): TextPart {
  const value = (name: string) => new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']?([^"'\\s>]*)`, 'i').exec(attributes)?.[1]?.replaceAll('&amp;', '&');
  const page = value('data-miniprogram-path');
  if (page) return { text, link: page, isMiniProgram: true };
  const link = value('href');
  return link ? { text, link } : { text };
}
