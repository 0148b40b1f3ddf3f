import { Injectable } from '@nestjs/common';
import { ContactRepository } from './contact.repository.js';

export interface ContactFacts {
  /** The contact under which the history goes on. */
  id: string;
  name: string | null;
  company: string | null;
  phoneMasked: string | null;
}

/** The few facts about people that other capabilities show beside their own. */
@Injectable()
export class ReadContacts {
  constructor(private readonly contacts: ContactRepository) {}

  async byIds(ids: string[]): Promise<Map<string, ContactFacts>> {
    const contacts = await this.contacts.byIds([...new Set(ids)]);
    return new Map(contacts.map(({ id, name, company, phoneMasked }) => [id, { id, name, company, phoneMasked }]));
  }

  async survivorOf(id: string): Promise<ContactFacts> {
    const { id: survivorId, name, company, phoneMasked } = await this.contacts.getSurvivor(id);
    return { id: survivorId, name, company, phoneMasked };
  }
}
