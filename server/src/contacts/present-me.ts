import { PRIVACY_VERSION, type MeView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Doorkeeper } from '../platform/access/doorkeeper.js';
import type { Contact } from './contact.entity.js';

/** What a visitor may see of himself. */
@Injectable()
export class PresentMe {
  constructor(private readonly doorkeeper: Doorkeeper) {}

  async execute(contact: Contact): Promise<MeView> {
    const staff = await this.doorkeeper.wechatCaller(contact.id, '');
    return {
      id: contact.id, name: contact.name, company: contact.company, phoneMasked: contact.phoneMasked,
      hasConsented: contact.consentVersion === PRIVACY_VERSION,
      staff: staff && { id: staff.staffId, name: staff.name, role: staff.role },
    };
  }
}
