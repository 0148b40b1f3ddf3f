import type { People } from '../people/people.js';
import type { Person } from '../people/person.js';
import { Document, HOSTS, OK, type Call, type Endpoint } from '../platform/endpoint.js';
import type { Platform } from '../platform/platform.js';
import type { SingleUseCodes } from '../platform/single-use-codes.js';
import { TimedMap } from '../platform/timed-map.js';
import { WechatError } from '../platform/wechat-error.js';
import { requireAccount } from '../tokens/credentials.js';
import { askForConsent, askWho, sayWhy } from './oauth-pages.js';

export interface OauthGrant {
  personId: string;
  scope: 'snsapi_base' | 'snsapi_userinfo';
}

export const PERSON_COOKIE = 'sandbox_person';
const LIFE_SECONDS = 7_200;
const REFRESH_LIFE_MS = 30 * 86_400_000;

/** Web pages inside WeChat learn who is reading them: authorize in the browser, then code for openid. */
export class Oauth {
  private readonly tokens: TimedMap<OauthGrant>;
  private readonly refreshes: TimedMap<OauthGrant>;

  constructor(private readonly platform: Platform, private readonly people: People, private readonly codes: SingleUseCodes<OauthGrant>) {
    this.tokens = new TimedMap(platform.state.map('oauth.tokens'), platform.clock, LIFE_SECONDS * 1000);
    this.refreshes = new TimedMap(platform.state.map('oauth.refreshes'), platform.clock, REFRESH_LIFE_MS);
  }

  endpoints(): Endpoint[] {
    return [
      { host: HOSTS.open, path: '/connect/oauth2/authorize', verb: 'GET', handle: (call) => this.authorize(call) },
      { path: '/sns/oauth2/access_token', verb: 'GET', handle: (call) => this.exchange(call) },
      { path: '/sns/oauth2/refresh_token', verb: 'GET', handle: (call) => this.refresh(call) },
      { path: '/sns/userinfo', verb: 'GET', handle: (call) => this.profile(call) },
      { path: '/sns/auth', verb: 'GET', handle: (call) => { this.granted(call); return OK; } },
    ];
  }

  private authorize({ query, headers }: Call): Document {
    const { appid, redirect_uri: target = '', scope, state = '', response_type: type, allowed } = query;
    const { serviceAccount } = this.platform.config;
    if (appid !== serviceAccount.appid) return sayWhy('appid 参数错误 (10013)');
    if (!URL.canParse(target) || !serviceAccount.oauthDomains.includes(new URL(target).hostname)) {
      return sayWhy('redirect_uri 域名与后台配置不一致 (10003)');
    }
    if (scope !== 'snsapi_base' && scope !== 'snsapi_userinfo') return sayWhy('scope 参数错误或没有 scope 权限 (10005)');
    if (type !== 'code') return sayWhy('response_type 参数错误');
    const person = this.people.find(query.person ?? personInCookie(headers.cookie));
    if (!person) return askWho(this.people.all(), query);
    if (scope === 'snsapi_userinfo' && allowed !== '1') return askForConsent(person, serviceAccount.name, query);
    const address = new URL(target);
    address.searchParams.set('code', this.codes.issue({ personId: person.id, scope }));
    address.searchParams.set('state', state);
    return Document.redirect(address.href);
  }

  private exchange(call: Call) {
    const { appid, secret, code, grant_type: grantType } = call.query;
    if (requireAccount(this.platform.config, appid, secret) !== 'service') throw new WechatError(40013);
    if (grantType !== 'authorization_code') throw new WechatError(40002);
    const grant = this.codes.redeem(code ?? '');
    const refreshToken = this.platform.ids.word('oauth-refresh', 86);
    this.refreshes.set(refreshToken, grant);
    return this.give(call, grant, refreshToken);
  }

  private refresh(call: Call) {
    const { appid, refresh_token: refreshToken = '', grant_type: grantType } = call.query;
    if (appid !== this.platform.config.serviceAccount.appid) throw new WechatError(40013);
    if (grantType !== 'refresh_token') throw new WechatError(40002);
    const grant = this.refreshes.find(refreshToken);
    if (!grant) throw new WechatError(40030, 'invalid refresh_token');
    return this.give(call, grant, refreshToken);
  }

  private give(call: Call, grant: OauthGrant, refreshToken: string) {
    const person = this.personOf(grant);
    call.personId = person.id;
    const accessToken = this.platform.ids.word('oauth-token', 86);
    this.tokens.set(accessToken, grant);
    const unionid = this.people.unionid(person);
    return {
      access_token: accessToken, expires_in: LIFE_SECONDS, refresh_token: refreshToken,
      openid: this.people.openid(person, 'service'), scope: grant.scope, ...(unionid && { unionid }),
    };
  }

  private profile(call: Call) {
    const { grant, person } = this.granted(call);
    if (grant.scope !== 'snsapi_userinfo') throw new WechatError(48001);
    call.personId = person.id;
    const unionid = this.people.unionid(person);
    return {
      openid: call.query.openid, nickname: person.name, sex: 0, province: '', city: '', country: '',
      headimgurl: '', privilege: [], ...(unionid && { unionid }),
    };
  }

  private granted({ query, token }: Call): { grant: OauthGrant; person: Person } {
    const grant = this.tokens.find(token);
    if (!grant) throw new WechatError(40001);
    const person = this.personOf(grant);
    if (query.openid !== this.people.openid(person, 'service')) throw new WechatError(40003);
    return { grant, person };
  }

  private personOf({ personId }: OauthGrant): Person {
    const person = this.people.find(personId);
    if (!person) throw new WechatError(40029);
    return person;
  }
}

const personInCookie = (cookie: string | string[] | undefined): string =>
  new RegExp(`${PERSON_COOKIE}=([^;]+)`).exec(String(cookie ?? ''))?.[1] ?? '';
