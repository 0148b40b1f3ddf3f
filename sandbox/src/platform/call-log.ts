import type { SandboxConfig } from '../config.js';
import type { Account } from '../people/person.js';
import type { LiveFeed } from './live-feed.js';
import { Ring } from './ring.js';

export interface LogEntry {
  id: number;
  at: number;
  ms: number;
  direction: 'in' | 'out';
  method: string;
  host: string;
  path: string;
  query: Record<string, string>;
  body: string | null;
  status: number | null;
  answer: string | null;
  errcode: number | null;
  account: Account | null;
  personId: string | null;
  faultId: string | null;
  attempt: number | null;
  note: string | null;
}

export interface LogFilter {
  after?: number;
  direction?: string;
  path?: string;
  errcode?: number;
  person?: string;
  limit?: number;
}

const LONGEST_TEXT = 8 * 1024;
const SECRET_NAMES = /^(access_token|secret|corpsecret|appsecret|refresh_token)$/;

/** Every call of WeChat's interfaces and every push, the latest few thousand of them. */
export class CallLog {
  private readonly entries: Ring<LogEntry>;
  private lastId = 0;
  readonly totals = { calls: 0, pushes: 0 };

  constructor(private readonly config: SandboxConfig, private readonly live: LiveFeed) {
    this.entries = new Ring(config.keep.calls);
  }

  add(entry: Omit<LogEntry, 'id'>): void {
    this.lastId += 1;
    this.totals[entry.direction === 'in' ? 'calls' : 'pushes'] += 1;
    const kept = this.prepare(entry);
    this.entries.add(kept);
    if (this.live.hasListeners) this.live.tell('call', kept, entry.personId);
  }

  find({ after = 0, direction, path, errcode, person, limit = 100 }: LogFilter): LogEntry[] {
    const found: LogEntry[] = [];
    for (const entry of this.entries) {
      if (entry.id <= after || found.length >= limit) break;
      if (direction && entry.direction !== direction) continue;
      if (path && !`${entry.host}${entry.path}`.includes(path)) continue;
      if (errcode !== undefined && entry.errcode !== errcode) continue;
      if (person && entry.personId !== person) continue;
      found.push(entry);
    }
    return found;
  }

  clear(): void {
    this.entries.clear();
    this.totals.calls = 0;
    this.totals.pushes = 0;
  }

  private prepare(entry: Omit<LogEntry, 'id'>): LogEntry {
    const hide = this.config.log.maskSecrets;
    return {
      id: this.lastId,
      ...entry,
      query: hide ? maskQuery(entry.query) : entry.query,
      body: entry.body && cut(hide ? maskText(entry.body) : entry.body),
      answer: entry.answer && cut(hide ? maskText(entry.answer) : entry.answer),
    };
  }
}

const mask = (secret: string): string => `${secret.slice(0, 6)}…`;
const cut = (text: string): string => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);

const maskQuery = (query: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, SECRET_NAMES.test(name) ? mask(value) : value]));

const SECRETS_IN_JSON = /"(access_token|secret|appsecret|corpsecret|refresh_token|session_key)":\s*"([^"]{0,600})"/g;

const maskText = (text: string): string =>
  text.replace(SECRETS_IN_JSON, (_, name: string, value: string) => `"${name}":"${mask(value)}"`);
