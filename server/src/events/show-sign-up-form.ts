import type { FormForVisitor } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { FormNotFound } from '../forms/form.errors.js';
import { ReadForm } from '../forms/read-form.js';
import { EventRepository } from './event.repository.js';

/** What an event asks at sign-up. It goes on asking when the form's own page takes no more: the event says until when. */
@Injectable()
export class ShowSignUpForm {
  constructor(
    private readonly events: EventRepository,
    private readonly forms: ReadForm,
  ) {}

  async execute(contactId: string, eventId: string): Promise<FormForVisitor> {
    const event = await this.events.get(eventId);
    event.requireVisible();
    if (!event.formId) throw new FormNotFound();
    return this.forms.forContact(event.formId, contactId, { kind: 'event', id: event.id });
  }
}
