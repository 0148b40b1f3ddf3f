import { Injectable } from '@nestjs/common';
import { Transaction } from '../platform/database/transaction.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { ApplyAnswers } from './apply-answers.js';
import { FormAlreadySubmitted } from './form.errors.js';
import { JudgeAnswers } from './judge-answers.js';
import type { Judged } from './judged.js';
import { LookBeforehand, type FormAnswers, type ToJudge } from './look-beforehand.js';
import type { Submission } from './submission.entity.js';
import { SubmissionRepository } from './submission.repository.js';

/**
 * Takes what people answered: judged by the code that their phone ran, kept once for each person and subject, written into profile
 * and tags. It records no touchpoint: that is for whoever owns the subject.
 */
@Injectable()
export class SubmitForm {
  constructor(
    private readonly transaction: Transaction,
    private readonly look: LookBeforehand,
    private readonly judge: JudgeAnswers,
    private readonly submissions: SubmissionRepository,
    private readonly apply: ApplyAnswers,
  ) {}

  /** Refuses with FormAnswersInvalid, FormAlreadySubmitted or FormNotFound. */
  async execute(wish: FormAnswers): Promise<Submission> {
    const [outcome] = await this.executeAll([wish]);
    if (outcome instanceof DomainError) throw outcome;
    return outcome;
  }

  /** Many people at once, in the caller's transaction and in a few statements: of each, what was kept or why it was refused. */
  executeAll(wishes: FormAnswers[]): Promise<(Submission | DomainError)[]> {
    return this.transaction.run(async () => {
      const outcomes = await this.judgeAll(await this.look.execute(wishes));
      await this.keep(outcomes.filter((outcome): outcome is Judged => !(outcome instanceof DomainError)));
      return outcomes.map((outcome) => (outcome instanceof DomainError ? outcome : outcome.submission));
    });
  }

  /** One after the other; whoever is there twice has answered when his second turn comes. */
  private async judgeAll(found: (ToJudge | DomainError)[]): Promise<(Judged | DomainError)[]> {
    const taken = new Set<string>();
    const outcomes: (Judged | DomainError)[] = [];
    for (const each of found) {
      const key = each instanceof DomainError ? '' : placeOf(each.wish);
      const outcome = each instanceof DomainError ? each : taken.has(key) ? new FormAlreadySubmitted() : await this.judge.execute(each);
      if (!(outcome instanceof DomainError)) taken.add(key);
      outcomes.push(outcome);
    }
    return outcomes;
  }

  private async keep(accepted: Judged[]): Promise<void> {
    await this.submissions.insertAll(accepted.filter((each) => each.isNew).map((each) => each.submission));
    for (const { isNew, submission } of accepted) if (!isNew) await this.submissions.save(submission);
    await this.apply.execute(accepted);
  }
}

function placeOf({ formId, contact, subject }: FormAnswers): string {
  return `${formId}|${contact.id}|${subject.kind}|${subject.id}`;
}
