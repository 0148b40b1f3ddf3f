import type { People } from '../people/people.js';
import { HOSTS, OK, type Endpoint } from '../platform/endpoint.js';
import type { Platform } from '../platform/platform.js';
import { WechatError } from '../platform/wechat-error.js';
import type { TokenPools } from '../tokens/token-pools.js';

/** WeCom: one token for each agent, and who its staff are. */
export function wecomEndpoints(platform: Platform, people: People, tokens: TokenPools): Endpoint[] {
  return [
    {
      host: HOSTS.wecom,
      path: '/cgi-bin/gettoken',
      verb: 'GET',
      handle: ({ query }) => {
        const { corpid, agents } = platform.config.wecom;
        if (!query.corpid) throw new WechatError(41002, 'corpid missing');
        if (!query.corpsecret) throw new WechatError(41004, 'corpsecret missing');
        if (query.corpid !== corpid) throw new WechatError(40013, 'invalid corpid');
        const agent = agents.find(({ secret }) => secret === query.corpsecret);
        if (!agent) throw new WechatError(40001, 'invalid credential');
        return { ...OK, ...tokens.keep('wecom', `wecom-${agent.agentid}`, 0) };
      },
    },
    {
      host: HOSTS.wecom,
      path: '/cgi-bin/user/get',
      verb: 'GET',
      tokenOf: ['wecom'],
      handle: ({ query }) => {
        const person = people.withWecomUserid(query.userid ?? '');
        if (!person) throw new WechatError(60111, 'userid not found');
        return { ...OK, userid: query.userid, name: person.name, department: [1], main_department: 1, position: person.note, status: 1, enable: 1 };
      },
    },
  ];
}
