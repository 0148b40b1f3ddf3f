import type { PersonSeed } from '../config.js';
import type { Platform } from '../platform/platform.js';
import type { Person } from './person.js';

export interface PersonInput {
  name?: string;
  note?: string;
  phone?: string;
  wecomUserid?: string | null;
  unionid?: boolean;
  blocksService?: boolean;
}

/** Everybody who holds a phone in this WeChat, and under which ids the accounts know them. */
export class People {
  private readonly people: Map<string, Person>;
  /** Person ids by openid, filled the first time an openid is given out or looked for. */
  private readonly byOpenid = new Map<string, string>();
  private readonly openids = new Map<string, string>();

  constructor(private readonly platform: Platform) {
    this.people = platform.state.map('people');
  }

  addSeeded(seeds: PersonSeed[]): void {
    for (const { id, name, note, phone, wecomUserid, unionid } of seeds) {
      this.people.set(id, { id, name, note, phone, wecomUserid: wecomUserid ?? null, hasUnionid: unionid !== false, blocksService: false });
    }
  }

  add({ name = '新朋友', note = '', phone, wecomUserid = null, unionid = true }: PersonInput): Person {
    const number = this.platform.ids.count('person') + 100;
    const numbered = `139${String(number).padStart(8, '0')}`;
    const person = { id: `p${number}`, name, note, phone: phone ?? numbered, wecomUserid, hasUnionid: unionid, blocksService: false };
    this.people.set(person.id, person);
    return person;
  }

  update(person: Person, { unionid, ...changes }: PersonInput): void {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    Object.assign(person, Object.fromEntries(given), unionid === undefined ? {} : { hasUnionid: unionid });
  }

  remove(id: string): boolean {
    return this.people.delete(id);
  }

  find(id: string): Person | null {
    return this.people.get(id) ?? null;
  }

  all(): Person[] {
    return [...this.people.values()];
  }

  openid({ id }: Pick<Person, 'id'>, account: 'mini' | 'service'): string {
    const key = `${this.appid(account)} ${id}`;
    const known = this.openids.get(key);
    if (known) return known;
    const openid = `o${this.platform.ids.wordOf(`openid ${key}`, 27)}`;
    this.openids.set(key, openid);
    this.byOpenid.set(`${this.appid(account)} ${openid}`, id);
    return openid;
  }

  /** Present when both accounts are bound to one Open Platform account and the person is not an exception. */
  unionid({ id, hasUnionid }: Pick<Person, 'id' | 'hasUnionid'>): string | null {
    return this.platform.config.openPlatform && hasUnionid ? `o${this.platform.ids.wordOf(`unionid ${id}`, 27)}` : null;
  }

  withOpenid(account: 'mini' | 'service', openid: string): Person | null {
    const key = `${this.appid(account)} ${openid}`;
    if (!this.byOpenid.has(key)) for (const person of this.people.values()) this.openid(person, account);
    return this.find(this.byOpenid.get(key) ?? '');
  }

  withWecomUserid(userid: string): Person | null {
    return this.all().find((person) => person.wecomUserid === userid) ?? null;
  }

  private appid(account: 'mini' | 'service'): string {
    return account === 'mini' ? this.platform.config.miniProgram.appid : this.platform.config.serviceAccount.appid;
  }
}
