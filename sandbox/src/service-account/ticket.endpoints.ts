import { OK, type Endpoint } from '../platform/endpoint.js';
import type { Platform } from '../platform/platform.js';
import { WechatError } from '../platform/wechat-error.js';

interface Ticket {
  ticket: string;
  until: number;
}

const LIFE_MS = 7_200_000;

/** The jsapi_ticket for the JS-SDK: one for everybody, for two hours. */
export function ticketEndpoints(platform: Platform): Endpoint[] {
  const tickets = platform.state.map<Ticket>('jsapi-tickets');
  const current = (type: string): Ticket => {
    const now = platform.clock.now();
    const known = tickets.get(type);
    if (known && known.until > now) return known;
    const issued = { ticket: platform.ids.word('jsapi-ticket', 86), until: now + LIFE_MS };
    tickets.set(type, issued);
    return issued;
  };
  return [
    {
      path: '/cgi-bin/ticket/getticket',
      verb: 'GET',
      tokenOf: ['service'],
      handle: ({ query }) => {
        if (query.type !== 'jsapi' && query.type !== 'wx_card') throw new WechatError(40097);
        const { ticket, until } = current(query.type);
        return { ...OK, ticket, expires_in: Math.floor((until - platform.clock.now()) / 1000) };
      },
    },
  ];
}
