import { createHash } from 'node:crypto';
import type { People } from '../people/people.js';
import type { Person } from '../people/person.js';
import { HOSTS, OK, type Call, type Endpoint } from '../platform/endpoint.js';
import { textOf, type JsonObject } from '../platform/json.js';
import type { Platform } from '../platform/platform.js';
import { WechatError } from '../platform/wechat-error.js';
import type { Chats } from '../phone/chats.js';
import type { TokenPools } from '../tokens/token-pools.js';
import { showAppMessage } from './app-message.js';

interface Sent {
  msgid: string;
  at: number;
}

const USUAL_INTERVAL_SECONDS = 1_800;
const LONGEST_INTERVAL_SECONDS = 14_400;

/** Messages of an agent to the staff who use WeCom. */
export class AppMessages {
  private readonly sent: Map<string, Sent>;

  constructor(
    private readonly platform: Platform,
    private readonly people: People,
    private readonly chats: Chats,
    private readonly tokens: TokenPools,
  ) {
    this.sent = platform.state.map('wecom.sent');
  }

  endpoints(): Endpoint[] {
    return [{ host: HOSTS.wecom, path: '/cgi-bin/message/send', verb: 'POST', tokenOf: ['wecom'], handle: (call) => this.send(call) }];
  }

  private send(call: Call): JsonObject {
    const { body } = call;
    this.requireAgent(body.agentid, call.token);
    const { found, unknown } = this.receivers(textOf(body.touser));
    if (found.length === 0) throw new WechatError(81013);
    call.personId = found[0]?.id ?? null;
    const shown = showAppMessage(body, this.platform.config);
    const before = this.sameBefore(body);
    const msgid = before ?? this.platform.ids.word('wecom-message', 43);
    if (!before) {
      this.remember(body, msgid);
      for (const person of found) this.chats.add(person, { account: 'wecom', ...shown, msgid });
    }
    return { ...OK, ...(unknown.length > 0 && { invaliduser: unknown.join('|') }), msgid };
  }

  private requireAgent(agentid: unknown, token: string): void {
    const id = Number(agentid);
    if (!this.platform.config.wecom.agents.some((agent) => agent.agentid === id)) throw new WechatError(40056);
    if (this.tokens.poolOf(token) !== `wecom-${id}`) throw new WechatError(301002, 'not allow operate another agent with this accesstoken');
  }

  private receivers(touser: string): { found: Person[]; unknown: string[] } {
    if (touser === '@all') return { found: this.people.all().filter(({ wecomUserid }) => wecomUserid !== null), unknown: [] };
    const userids = touser.split('|').filter((userid) => userid !== '');
    const found = userids.map((userid) => this.people.withWecomUserid(userid)).filter((person) => person !== null);
    return { found, unknown: userids.filter((userid) => !this.people.withWecomUserid(userid)) };
  }

  /** The id of the same message sent within the interval, when the sender wants that checked. */
  private sameBefore(body: JsonObject): string | null {
    if (Number(body.enable_duplicate_check ?? 0) !== 1) return null;
    const seconds = Math.min(Number(body.duplicate_check_interval ?? USUAL_INTERVAL_SECONDS), LONGEST_INTERVAL_SECONDS);
    const before = this.sent.get(fingerprint(body));
    return before && before.at + seconds * 1000 > this.platform.clock.now() ? before.msgid : null;
  }

  private remember(body: JsonObject, msgid: string): void {
    const now = this.platform.clock.now();
    for (const [key, { at }] of this.sent) {
      if (at + LONGEST_INTERVAL_SECONDS * 1000 > now) break;
      this.sent.delete(key);
    }
    if (Number(body.enable_duplicate_check ?? 0) === 1) this.sent.set(fingerprint(body), { msgid, at: now });
  }
}

const fingerprint = (body: JsonObject): string => createHash('sha256').update(JSON.stringify(body)).digest('base64');
