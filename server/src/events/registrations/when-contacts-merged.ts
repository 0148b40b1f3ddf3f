import { Injectable } from '@nestjs/common';
import { ContactsMerged } from '../../contacts/contact.domain-events.js';
import { On } from '../../platform/domain-events/on.js';
import { UniteRegistrations } from './unite-registrations.js';

/** Two who signed up proved to be one person. */
@Injectable()
export class WhenContactsMerged {
  constructor(private readonly uniteRegistrations: UniteRegistrations) {}

  @On(ContactsMerged, 'events.one-registration-each')
  handle({ contactId }: ContactsMerged): Promise<void> {
    return this.uniteRegistrations.execute(contactId);
  }
}
