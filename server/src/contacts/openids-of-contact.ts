import type { IdentityKind } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { ContactIdentities, type Openids } from '../staff/contact-identities.js';
import { ContactRepository } from './contact.repository.js';
import { IdentityRepository } from './identity.repository.js';

/** Tells `staff`, which does not know contacts, by which ids a visitor may be one of its people, and `alerts` how to reach him. */
@Injectable()
export class OpenidsOfContact extends ContactIdentities {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly identities: IdentityRepository,
  ) {
    super();
  }

  override async openidsOf(contactId: string): Promise<{ miniOpenid: string | null; unionid: string | null }> {
    const valueOf = await this.lookUp([contactId]);
    return { miniOpenid: valueOf('mini-openid'), unionid: valueOf('unionid') };
  }

  override async waysTo(contactId: string): Promise<Openids> {
    const { id } = await this.contacts.getSurvivor(contactId);
    const valueOf = await this.lookUp((await this.contacts.idsOf([id])).get(id) ?? [id]);
    return { miniOpenid: valueOf('mini-openid'), serviceOpenid: valueOf('service-openid') };
  }

  override async namesOf(contactIds: string[]): Promise<Map<string, string>> {
    const contacts = await this.contacts.byIds([...new Set(contactIds)]);
    return new Map(contacts.map(({ id, name }) => [id, name ?? '微信访客']));
  }

  private async lookUp(contactIds: string[]): Promise<(kind: IdentityKind) => string | null> {
    const identities = await this.identities.ofContacts(contactIds);
    return (kind) => identities.findLast((identity) => identity.kind === kind)?.value ?? null;
  }
}
