import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transaction } from '../../platform/database/transaction.js';
import { RegistrationEntry } from '../registrations/registration-entry.entity.js';
import type { Registration } from '../registrations/registration.entity.js';
import { LET_IN, type RegistrationStep } from './figures.repository.js';

/** When people reached a step: it stands on the registration, or in its history. */
@Injectable()
export class ApprovalTimes {
  constructor(private readonly transaction: Transaction) {}

  async of(step: RegistrationStep, registrations: Registration[]): Promise<Map<string, Date>> {
    const own = registrations.map((each): [string, Date] => [each.id, (step === 'came' && each.checkedInAt) || (step === 'answered-survey' && each.surveyedAt) || each.signedUpAt]);
    if ((step !== 'approved' && step !== 'confirmed') || registrations.length === 0) return new Map(own);
    const states = step === 'confirmed' ? ['confirmed' as const] : [...LET_IN];
    const entries = await this.transaction.manager.find(RegistrationEntry, { where: { registrationId: In(registrations.map((each) => each.id)), state: In(states) }, order: { id: 'ASC' } });
    const signedUpAt = new Map(own);
    // What was before the latest sign-up belongs to the former one.
    const current = entries.filter(({ registrationId, at }) => at >= signedUpAt.get(registrationId)!);
    return new Map([...own, ...current.reverse().map(({ registrationId, at }): [string, Date] => [registrationId, at])]);
  }
}
