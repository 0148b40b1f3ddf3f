import { Injectable } from '@nestjs/common';
import { ContactIdentities } from '../staff/contact-identities.js';
import { FindStaff } from '../staff/find-staff.js';
import type { Alert } from './alert.entity.js';
import type { Recipient } from './recipient.js';

/** Who an alert is for, as he can be reached now. */
@Injectable()
export class FindRecipient {
  constructor(private readonly staff: FindStaff, private readonly contacts: ContactIdentities) {}

  async execute({ recipientKind, recipientId }: Pick<Alert, 'recipientKind' | 'recipientId'>): Promise<Recipient | null> {
    if (recipientKind === 'contact') return { kind: 'contact', isActive: true, email: null, wecomUserId: null, ...(await this.contacts.waysTo(recipientId)) };
    const member = await this.staff.execute(recipientId);
    return member && { kind: 'staff', isActive: member.isActive, email: member.email, wecomUserId: member.wecomUserId, serviceOpenid: member.serviceOpenid, miniOpenid: member.miniOpenid };
  }
}
