import { HOSTS, type Endpoint } from '../platform/endpoint.js';
import type { Platform } from '../platform/platform.js';
import { openInWechat, sayWhy } from '../service-account/oauth-pages.js';
import { readTicket } from './tickets.js';

/** The web page behind a URL link, for a browser outside WeChat: it leads into the phone. */
export function linkPageEndpoints(platform: Platform): Endpoint[] {
  return [
    {
      host: HOSTS.links,
      path: '/:ticket',
      verb: 'GET',
      handle: ({ path }) => {
        const link = `https://${HOSTS.links}${path}`;
        const ticket = readTicket(platform.seal, link)?.ticket;
        if (!ticket) return sayWhy('链接不存在');
        if (ticket.expires !== undefined && ticket.expires <= platform.clock.seconds()) return sayWhy('链接已过期');
        return openInWechat(platform.config.miniProgram.name, `${platform.url}/phone/?open=${encodeURIComponent(link)}`);
      },
    },
  ];
}
