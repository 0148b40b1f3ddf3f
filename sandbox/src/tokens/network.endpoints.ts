import type { Account } from '../people/person.js';
import type { Endpoint } from '../platform/endpoint.js';
import { textOf } from '../platform/json.js';
import { WechatError } from '../platform/wechat-error.js';

const BOTH: readonly Account[] = ['mini', 'service'];
const ADDRESSES = { ip_list: ['127.0.0.1'] };

/** The interfaces that help to find a fault in the network between WeChat and a server. */
export const networkEndpoints: Endpoint[] = [
  { path: '/cgi-bin/get_api_domain_ip', verb: 'GET', tokenOf: BOTH, handle: () => ADDRESSES },
  { path: '/cgi-bin/getcallbackip', verb: 'GET', tokenOf: BOTH, handle: () => ADDRESSES },
  {
    path: '/cgi-bin/callback/check',
    verb: 'POST',
    tokenOf: BOTH,
    handle: ({ body }) => {
      const action = textOf(body.action);
      if (!['all', 'dns', 'ping'].includes(action)) throw new WechatError(40035);
      const dns = [{ ip: '127.0.0.1', real_operator: 'DEFAULT' }];
      const ping = [{ ip: '127.0.0.1', from_operator: 'DEFAULT', package_loss: '0%', time: '1.000ms' }];
      return { ...(action !== 'ping' && { dns }), ...(action !== 'dns' && { ping }) };
    },
  },
];
