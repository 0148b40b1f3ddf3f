import { Injectable } from '@nestjs/common';
import { SubmitForm } from '../../forms/submit-form.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import type { Draft } from './draft.js';
import { isByStaff } from './sign-up-wish.js';

/** Hands what was answered at sign-up to the event's form, of which an event has one or none. */
@Injectable()
export class SubmitAnswers {
  constructor(private readonly submitForm: SubmitForm) {}

  /** Those whose answers are refused, and why. */
  async execute(drafts: Draft[]): Promise<Map<Draft, DomainError>> {
    const asked = drafts.filter(({ wish, offer }) => offer.event.formId !== null && !isByStaff(wish));
    if (asked.length === 0) return new Map();
    const outcomes = await this.submitForm.executeAll(asked.map(({ wish, contact, offer: { event } }) => ({
      formId: event.formId!, contact, answers: wish.answers ?? {}, subject: { kind: 'event', id: event.id }, isEdit: true,
    })));
    const refusals = new Map<Draft, DomainError>();
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome instanceof DomainError) refusals.set(asked[index], outcome);
      else asked[index].registration.submissionId = outcome.id;
    }
    return refusals;
  }
}
