import type { Seal } from '../platform/seal.js';

export type EnvVersion = 'release' | 'trial' | 'develop';

/** What a mini-program code, URL link, scheme or short link stands for. */
export interface MiniTicket {
  /** Page, and for links a query: `a/b?c=d`. */
  page: string;
  /** Codes of the unlimited kind carry a scene instead of a query. */
  scene?: string;
  env?: EnvVersion;
  /** Sandbox time in seconds. */
  expires?: number;
  /** Two links for the same page differ. */
  serial?: number;
}

export type TicketKind = 'code' | 'link' | 'scheme' | 'short';

const CODE_PREFIX = 'https://mp.weixin.qq.com/a/~';
const SCHEME_PREFIX = 'weixin://dl/business/?t=';
const LINK = /^https?:\/\/(?:wxaurl\.cn|wxmpurl\.cn|[^/]+\/wxaurl\.cn)\/([\w-]+)/;
const SHORT = /^#小程序:\/\/[^/]*\/[^/]*\/([\w-]+)$/;

/** Written out rather than packed, so that the printed code has few and large squares. */
export function codeText(seal: Seal, { page, scene, env = 'release' }: MiniTicket): string {
  const content = [env, page.replaceAll('~', '%7E'), ...(scene === undefined ? [] : [scene])].join('~');
  return `${CODE_PREFIX}${seal.mark('code', content)}~${content}`;
}

export const schemeText = (seal: Seal, ticket: MiniTicket): string => `${SCHEME_PREFIX}${seal.close('scheme', ticket)}`;
export const linkText = (seal: Seal, ticket: MiniTicket): string => `https://wxaurl.cn/${seal.close('link', ticket)}`;
export const shortText = (seal: Seal, app: string, title: string, ticket: MiniTicket): string =>
  `#小程序://${app}/${title}/${seal.close('short', ticket)}`;

/** Reads any of the four; `ticket` is null when the text looks like one but WeChat never gave it out. */
export function readTicket(seal: Seal, text: string): { kind: TicketKind; ticket: MiniTicket | null } | null {
  const open = (kind: TicketKind, sealed: string) => ({ kind, ticket: seal.open<MiniTicket>(kind, sealed) });
  if (text.startsWith(CODE_PREFIX)) return { kind: 'code', ticket: readCode(seal, text.slice(CODE_PREFIX.length)) };
  if (text.startsWith(SCHEME_PREFIX)) return open('scheme', text.slice(SCHEME_PREFIX.length));
  const link = LINK.exec(text)?.[1];
  if (link) return open('link', link);
  const short = SHORT.exec(text)?.[1];
  return short ? open('short', short) : null;
}

function readCode(seal: Seal, text: string): MiniTicket | null {
  const [mark = '', env = '', page = '', ...scene] = text.split('~');
  const content = text.slice(mark.length + 1);
  if (seal.mark('code', content) !== mark) return null;
  return { page, env: env as EnvVersion, ...(scene.length > 0 && { scene: scene.join('~') }) };
}
