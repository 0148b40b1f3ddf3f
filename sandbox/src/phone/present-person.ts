import type { Followers } from '../people/followers.js';
import type { People } from '../people/people.js';
import type { Account, Person } from '../people/person.js';
import type { Chats } from './chats.js';
import type { Privacy } from './privacy.js';

export const ACCOUNTS: readonly Account[] = ['service', 'mini', 'wecom'];

/** A person as the pages show them. */
export class PresentPerson {
  constructor(
    private readonly people: People,
    private readonly followers: Followers,
    private readonly privacy: Privacy,
    private readonly chats: Chats,
  ) {}

  view(person: Person) {
    const { id, name, note, phone, wecomUserid, blocksService } = person;
    return {
      id, name, note, phone, wecomUserid, blocksService,
      openids: { mini: this.people.openid(person, 'mini'), service: this.people.openid(person, 'service') },
      unionid: this.people.unionid(person),
      follows: this.followers.has(person),
      privacyAgreed: this.privacy.hasAgreed(person),
      unread: ACCOUNTS.reduce((sum, account) => sum + this.chats.unread(person, account), 0),
    };
  }
}
