import type { People } from '../people/people.js';
import type { Endpoint } from '../platform/endpoint.js';
import { OK } from '../platform/endpoint.js';
import type { Platform } from '../platform/platform.js';
import type { SingleUseCodes } from '../platform/single-use-codes.js';
import { WechatError } from '../platform/wechat-error.js';
import { requireAccount } from '../tokens/credentials.js';
import type { Sessions } from './sessions.js';

/** Signing in: the code of `wx.login` for an openid, and proofs about the session_key. */
export function loginEndpoints(platform: Platform, people: People, codes: SingleUseCodes<string>, sessions: Sessions): Endpoint[] {
  const personOf = (openid: string | undefined) => {
    const person = people.withOpenid('mini', openid ?? '');
    if (!person) throw new WechatError(40003);
    return person;
  };
  return [
    {
      path: '/sns/jscode2session',
      verb: 'GET',
      handle: (call) => {
        const { appid, secret, js_code: code, grant_type: grantType } = call.query;
        if (requireAccount(platform.config, appid, secret) !== 'mini') throw new WechatError(40013);
        if (grantType !== 'authorization_code') throw new WechatError(40002);
        if (!code) throw new WechatError(41008, 'missing code');
        const person = people.find(codes.redeem(code));
        if (!person) throw new WechatError(40029);
        call.personId = person.id;
        const unionid = people.unionid(person);
        return { openid: people.openid(person, 'mini'), session_key: sessions.open(person), ...(unionid && { unionid }) };
      },
    },
    {
      path: '/wxa/checksession',
      verb: 'GET',
      tokenOf: ['mini'],
      handle: ({ query }) => {
        sessions.check(personOf(query.openid), query.signature ?? '', query.sig_method ?? '');
        return OK;
      },
    },
    {
      path: '/wxa/resetusersessionkey',
      verb: 'GET',
      tokenOf: ['mini'],
      handle: ({ query }) => {
        const person = personOf(query.openid);
        sessions.check(person, query.signature ?? '', query.sig_method ?? '');
        return { ...OK, openid: query.openid, session_key: sessions.renew(person) };
      },
    },
  ];
}
