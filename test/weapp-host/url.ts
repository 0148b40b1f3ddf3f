import path from 'node:path/posix';

export interface PageAddress {
  route: string;
  /** Values stay encoded, as on a phone. */
  query: Record<string, string>;
  /** Names whose value holds a raw "=" and is cut there by the platform. */
  cut: string[];
}

/** Reads the address of a page as written in one page of the app. */
export function parseAddress(url: string, from: string): PageAddress {
  const [file = '', queryText = ''] = url.split('?');
  const route = file.startsWith('/') ? file.slice(1) : path.join(path.dirname(from), file);
  const address: PageAddress = { route, query: {}, cut: [] };
  for (const pair of queryText.split('&').filter(Boolean)) {
    const [name = '', value = '', ...rest] = pair.split('=');
    address.query[name] = value;
    if (rest.length > 0) address.cut.push(name);
  }
  return address;
}

const SCENE = /^[\w!#$&'()*+,/:;=?@\-.~]{1,32}$/;

/** The query with which a mini-program code opens its page. */
export function sceneQuery(scene: string): { scene: string } {
  if (!SCENE.test(scene)) throw new Error('scene must be 1 to 32 of the characters that WeChat allows');
  return { scene: encodeURIComponent(scene) };
}
