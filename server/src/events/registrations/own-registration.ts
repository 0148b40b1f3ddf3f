import { Injectable } from '@nestjs/common';
import { ReadContacts } from '../../contacts/read-contacts.js';
import type { Registration } from './registration.entity.js';
import { RegistrationNotFound } from './registration.errors.js';
import { RegistrationRepository } from './registration.repository.js';

/** Finds people's own registrations, also those made before they proved to be one person. Another's does not exist for them. */
@Injectable()
export class OwnRegistration {
  constructor(
    private readonly registrations: RegistrationRepository,
    private readonly contacts: ReadContacts,
  ) {}

  async find(contactId: string, id: string): Promise<Registration> {
    const registration = await this.registrations.get(id);
    if (!(await this.idsOf(contactId)).includes(registration.contactId)) throw new RegistrationNotFound();
    return registration;
  }

  /** All the ids under which the person is known, the one under which he goes on first. */
  async idsOf(contactId: string): Promise<string[]> {
    const { id } = await this.contacts.survivorOf(contactId);
    return (await this.contacts.allIdsOf([id])).get(id) ?? [id];
  }
}
