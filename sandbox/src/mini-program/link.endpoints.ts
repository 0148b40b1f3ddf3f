import { OK, type Endpoint } from '../platform/endpoint.js';
import { objectOf, textOf, type JsonObject } from '../platform/json.js';
import type { Platform } from '../platform/platform.js';
import { WechatError } from '../platform/wechat-error.js';
import { envOf } from './code.endpoints.js';
import { expiryOf } from './link-expiry.js';
import { linkText, schemeText, shortText, type MiniTicket } from './tickets.js';

const QUERY = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~%]{0,1024}$/;
const LONGEST_PAGE = 1024;
const LONGEST_TITLE = 20;
const SHORT_LIFE_SECONDS = 30 * 86_400;

/** Links into the mini-program from outside: URL link, URL scheme and short link. */
export function linkEndpoints(platform: Platform): Endpoint[] {
  const ticketFor = (target: JsonObject, expiry: JsonObject): MiniTicket => ({
    page: pageOf(platform, target),
    env: envOf(target, 85402),
    expires: expiryOf(expiry, platform.clock.seconds()),
    serial: platform.ids.count('link'),
  });
  return [
    {
      path: '/wxa/generate_urllink',
      verb: 'POST',
      tokenOf: ['mini'],
      handle: ({ body }) => ({ ...OK, url_link: linkText(platform.seal, ticketFor(body, body)) }),
    },
    {
      path: '/wxa/generatescheme',
      verb: 'POST',
      tokenOf: ['mini'],
      handle: ({ body }) => ({ ...OK, openlink: schemeText(platform.seal, ticketFor(objectOf(body.jump_wxa), body)) }),
    },
    {
      path: '/wxa/genwxashortlink',
      verb: 'POST',
      tokenOf: ['mini'],
      handle: ({ body }) => {
        const { shortLinks, name, pages } = platform.config.miniProgram;
        if (!shortLinks) throw new WechatError(43104);
        const page = textOf(body.page_url);
        if (page === '' || page.length > LONGEST_PAGE || !pages.includes(page.split('?', 1)[0] ?? '')) throw new WechatError(40066, 'invalid url');
        const title = [...textOf(body.page_title)].slice(0, LONGEST_TITLE).join('') || name;
        const expires = body.is_permanent === true ? undefined : platform.clock.seconds() + SHORT_LIFE_SECONDS;
        return { ...OK, link: shortText(platform.seal, name, title, { page, expires, serial: platform.ids.count('link') }) };
      },
    },
  ];
}

function pageOf(platform: Platform, { path, query }: JsonObject): string {
  const page = textOf(path).replace(/^\//, '');
  if (page !== '' && !platform.config.miniProgram.pages.includes(page)) throw new WechatError(40165);
  if (!QUERY.test(textOf(query))) throw new WechatError(40212, 'invalid query');
  return textOf(query) ? `${page}?${textOf(query)}` : page;
}
