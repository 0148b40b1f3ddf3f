import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Contact } from '../../contacts/contact.entity.js';
import { Transaction } from '../../platform/database/transaction.js';
import { betterFirst } from '../registrations/better-registration.js';
import { Registration } from '../registrations/registration.entity.js';

/** Registrations of people who signed up for an event as two and proved to be one: all but the best of each, so that a person counts once. */
@Injectable()
export class DoubledRegistrations {
  constructor(private readonly transaction: Transaction) {}

  async idsOf(eventId: string): Promise<string[]> {
    const merged = await this.mergedOf(eventId);
    if (merged.size === 0) return [];
    const own = await this.transaction.manager.find(Registration, { where: { eventId, contactId: In([...merged.keys(), ...new Set(merged.values())]) }, order: { id: 'ASC' } });
    const people = new Map<string, Registration[]>();
    for (const each of own) {
      const person = merged.get(each.contactId) ?? each.contactId;
      people.set(person, [...(people.get(person) ?? []), each]);
    }
    return [...people.values()].flatMap((registrations) => betterFirst(registrations).slice(1).map(({ id }) => id));
  }

  /** By the contact that signed up: the one that he proved to be. */
  private async mergedOf(eventId: string): Promise<Map<string, string>> {
    const rows = await this.transaction.manager.createQueryBuilder(Registration, 'registration').select('contact.id', 'id').addSelect('contact.mergedIntoId', 'elderId')
      .innerJoin(Contact, 'contact', 'contact.id = registration.contactId AND contact.mergedIntoId IS NOT NULL').where({ eventId }).getRawMany<{ id: string; elderId: string }>();
    return new Map(rows.map(({ id, elderId }) => [id, elderId]));
  }
}
