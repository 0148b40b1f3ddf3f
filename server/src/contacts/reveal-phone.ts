import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../platform/access/callers.js';
import { RecordAudit } from '../platform/audit/record-audit.js';
import { Transaction } from '../platform/database/transaction.js';
import { asDialled } from '../platform/security/phone-number.js';
import { NoPhone } from './contact.errors.js';
import { ContactRepository } from './contact.repository.js';
import { OpenPhone } from './open-phone.js';

/** Shows a whole phone number to a member of staff, and remembers that it did. */
@Injectable()
export class RevealPhone {
  constructor(
    private readonly transaction: Transaction,
    private readonly contacts: ContactRepository,
    private readonly openPhone: OpenPhone,
    private readonly audit: RecordAudit,
  ) {}

  execute(contactId: string, caller: StaffCaller): Promise<string> {
    return this.transaction.run(async () => {
      const contact = await this.contacts.get(contactId);
      const phone = await this.openPhone.execute(contactId);
      if (!phone) throw new NoPhone();
      await this.audit.execute({ by: caller, action: 'phone-revealed', subject: `${contact.name ?? '未留姓名'} ${contact.phoneMasked ?? ''}`, detail: contactId });
      return asDialled(phone);
    });
  }
}
