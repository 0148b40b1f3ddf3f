import { Injectable } from '@nestjs/common';
import { ContactIdentities } from '../staff/contact-identities.js';
import { IdentityRepository } from './identity.repository.js';

/** Tells `staff`, which does not know contacts, by which ids a visitor may be one of its people. */
@Injectable()
export class OpenidsOfContact extends ContactIdentities {
  constructor(private readonly identities: IdentityRepository) {
    super();
  }

  override async openidsOf(contactId: string): Promise<{ miniOpenid: string | null; unionid: string | null }> {
    const identities = await this.identities.ofContacts([contactId]);
    const valueOf = (kind: string) => identities.find((identity) => identity.kind === kind)?.value ?? null;
    return { miniOpenid: valueOf('mini-openid'), unionid: valueOf('unionid') };
  }
}
