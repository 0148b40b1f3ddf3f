import type { Followers } from '../people/followers.js';
import type { People } from '../people/people.js';
import type { Endpoint } from '../platform/endpoint.js';
import { isObject, textOf, type JsonObject } from '../platform/json.js';
import { WechatError } from '../platform/wechat-error.js';

const BATCH = 100;
const PAGE = 10_000;

/** What the service account may know about people: little, since nicknames and portraits are no longer given. */
export function userEndpoints(people: People, followers: Followers): Endpoint[] {
  const infoOf = (openid: string): JsonObject => {
    const person = people.withOpenid('service', openid);
    if (!person) throw new WechatError(40003);
    const unionid = people.unionid(person);
    const known = { openid, ...(unionid && { unionid }) };
    const following = followers.find(person);
    if (!following) return { subscribe: 0, ...known };
    const { since, scene, qrScene, qrSceneStr } = following;
    return {
      subscribe: 1, ...known, language: 'zh_CN', subscribe_time: since, remark: '', groupid: 0, tagid_list: [],
      subscribe_scene: scene, qr_scene: qrScene, qr_scene_str: qrSceneStr, nickname: '', sex: 0, city: '', province: '', country: '', headimgurl: '',
    };
  };
  return [
    { path: '/cgi-bin/user/info', verb: 'GET', tokenOf: ['service'], handle: ({ query }) => infoOf(query.openid ?? '') },
    {
      path: '/cgi-bin/user/info/batchget',
      verb: 'POST',
      tokenOf: ['service'],
      handle: ({ body }) => {
        const list = Array.isArray(body.user_list) ? body.user_list.filter(isObject) : [];
        if (list.length === 0 || list.length > BATCH) throw new WechatError(40032, 'invalid openid list size');
        return { user_info_list: list.map(({ openid }) => infoOf(textOf(openid))) };
      },
    },
    {
      path: '/cgi-bin/user/get',
      verb: 'GET',
      tokenOf: ['service'],
      handle: ({ query }) => pageAfter(followers.ids().map((id) => people.openid({ id }, 'service')), query.next_openid ?? ''),
    },
  ];
}

function pageAfter(openids: string[], next: string): JsonObject {
  const start = next === '' ? 0 : openids.indexOf(next) + 1;
  const page = openids.slice(start, start + PAGE);
  return {
    total: openids.length,
    count: page.length,
    ...(page.length > 0 && { data: { openid: page } }),
    next_openid: page.at(-1) ?? '',
  };
}
