import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../platform/access/callers.js';
import { isVisibleTo } from '../staff/narrow-to-own.js';
import { Contact } from './contact.entity.js';
import { ContactNotFound } from './contact.errors.js';
import { ContactRepository } from './contact.repository.js';

/** A contact that this caller may see. What he may not see does not exist for him. */
@Injectable()
export class FindVisibleContact {
  constructor(private readonly contacts: ContactRepository) {}

  async execute(id: string, caller: StaffCaller): Promise<Contact> {
    const contact = await this.contacts.getSurvivor(id);
    if (!isVisibleTo(caller, { staffId: contact.ownerId, distributorId: contact.ownerDistributorId })) throw new ContactNotFound();
    return contact;
  }
}
