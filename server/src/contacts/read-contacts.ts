import { Injectable } from '@nestjs/common';
import type { Contact } from './contact.entity.js';
import { ContactRepository } from './contact.repository.js';

export interface ContactFacts {
  /** The contact under which the history goes on. */
  id: string;
  name: string | null;
  company: string | null;
  phoneMasked: string | null;
}

/** What a person has told about himself. */
export type Profile = Pick<Contact, 'name' | 'company' | 'title' | 'email' | 'phoneMasked'>;

/** The few facts about people that other capabilities show beside their own. */
@Injectable()
export class ReadContacts {
  constructor(private readonly contacts: ContactRepository) {}

  /** By the ids that were asked for; of a contact that was merged, the facts of the one under whom he goes on. */
  async byIds(ids: string[]): Promise<Map<string, ContactFacts>> {
    const asked = await this.contacts.byIds([...new Set(ids)]);
    const survivorIds = asked.map((contact) => contact.mergedIntoId).filter((id) => id !== null);
    const people = new Map([...asked, ...(await this.contacts.byIds(survivorIds))].map((contact) => [contact.id, contact]));
    return new Map(asked.map((contact) => [contact.id, factsOf(people.get(contact.survivorId) ?? contact)]));
  }

  /** The contact under whom the history goes on, for another capability to show what it knows of him. */
  async profileOf(id: string): Promise<Profile & { id: string }> {
    const { id: survivorId, name, company, title, email, phoneMasked } = await this.contacts.getSurvivor(id);
    return { id: survivorId, name, company, title, email, phoneMasked };
  }

  /** All the ids under which these people are kept, each with itself first: rows of others are never rewritten by a merge. */
  allIdsOf(ids: string[]): Promise<Map<string, string[]>> {
    return this.contacts.idsOf(ids);
  }

  async survivorOf(id: string): Promise<ContactFacts> {
    return factsOf(await this.contacts.getSurvivor(id));
  }
}

function factsOf({ id, name, company, phoneMasked }: Contact): ContactFacts {
  return { id, name, company, phoneMasked };
}
