import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/errors/domain-error.js';
import type { Draft } from './draft.js';

/** Hands what was answered at sign-up to the event's form. */
@Injectable()
export class SubmitAnswers {
  /** Those whose answers are refused, and why. */
  async execute(_drafts: Draft[]): Promise<Map<Draft, DomainError>> {
    return new Map();
  }
}
