import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../../platform/access/callers.js';
import { Transaction } from '../../platform/database/transaction.js';
import { KeepRegistrations } from './keep-registrations.js';
import { RegistrationNotInState } from './registration.errors.js';
import type { Registration } from './registration.entity.js';
import { RegistrationRepository } from './registration.repository.js';

/**
 * Gives somebody another ticket in place of one that others have got hold of: the former is worth nothing from now on. Whoever is counted as
 * inside needs none; where somebody else came in with it, that admission is taken back first.
 */
@Injectable()
export class ReplaceTicket {
  constructor(
    private readonly transaction: Transaction,
    private readonly registrations: RegistrationRepository,
    private readonly keep: KeepRegistrations,
  ) {}

  execute({ staffId }: StaffCaller, eventId: string, id: string): Promise<Registration> {
    return this.transaction.run(async () => {
      const { book, registrations: [registration] } = await this.keep.open([await this.registrations.getOfEvent(eventId, id)]);
      registration.require('confirmed');
      if (registration.checkedInAt) throw new RegistrationNotInState();
      book.replaceTicket(registration, staffId);
      await this.keep.write(book);
      return registration;
    });
  }
}
