import { Injectable } from '@nestjs/common';
import { ContactRepository } from './contact.repository.js';
import { IdentityRepository } from './identity.repository.js';

/** By which id the mini-program's WeChat knows a person: his own, else that of a contact that proved to be him. */
@Injectable()
export class FindMiniOpenid {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly identities: IdentityRepository,
  ) {}

  async execute(contactId: string): Promise<string | null> {
    return (await this.latestOf([contactId])) ?? this.latestOf((await this.contacts.mergedInto(contactId)).map((contact) => contact.id));
  }

  private async latestOf(contactIds: string[]): Promise<string | null> {
    const identities = await this.identities.ofContacts(contactIds);
    return identities.filter((identity) => identity.kind === 'mini-openid').at(-1)?.value ?? null;
  }
}
