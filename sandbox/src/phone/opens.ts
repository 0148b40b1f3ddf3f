import type { MiniProgramConfig } from '../config.js';

/** What WeChat opens for a scanned text or a tapped link. */
export type Opens =
  | { opens: 'mini-program'; path: string; query: Record<string, string>; scene: number; url: string }
  | { opens: 'chat'; account: 'service' }
  | { opens: 'profile'; account: 'service'; name: string; ticket: string }
  | { opens: 'web'; url: string }
  | { opens: 'text'; text: string }
  | { opens: 'nothing'; reason: string };

export const nothing = (reason: string): Opens => ({ opens: 'nothing', reason });

/** A page of the mini-program. The query's values stay encoded, as the page receives them. */
export function miniProgramPage(config: MiniProgramConfig, page: string, scene: number): Opens {
  const [path = '', query = ''] = splitOnce(page.replace(/^\//, ''), '?');
  const opened = path || config.homePage;
  return { opens: 'mini-program', path: opened, query: rawQuery(query), scene, url: h5Address(config, opened, query) };
}

/** Where the H5 build shows the same page. */
export const h5Address = (config: MiniProgramConfig, path: string, query: string): string =>
  `${config.url}#/${path}${query ? `?${query}` : ''}`;

/** `a=%20&b` → the names and the values as they stand. */
export function rawQuery(query: string): Record<string, string> {
  const pairs = query.split('&').filter((pair) => pair !== '').map((pair) => splitOnce(pair, '='));
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value]));
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
