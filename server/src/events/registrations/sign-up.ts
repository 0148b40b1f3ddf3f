import { Injectable } from '@nestjs/common';
import { GroupCommit } from '../../platform/database/group-commit.js';
import { Transaction } from '../../platform/database/transaction.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { RecordSignUps, type SignedUp, type SignUpOutcome } from './record-sign-ups.js';
import type { SignUpWish } from './sign-up-wish.js';

const GROUP_SIZE = 64;

/**
 * Signs somebody up, whoever does it and from wherever he comes. Sign-ups that arrive together share one commit, for whichever events they are, and
 * each is answered when it is durable. One group is committed at a time, so that seats are given in the order of arrival.
 */
@Injectable()
export class SignUp {
  private readonly group: GroupCommit<SignUpWish, SignUpOutcome>;

  constructor(
    private readonly transaction: Transaction,
    private readonly recordSignUps: RecordSignUps,
  ) {
    this.group = new GroupCommit(transaction, (wishes: SignUpWish[]) => this.recordSignUps.execute(wishes), { groupSize: GROUP_SIZE, groupsAtOnce: 1 });
  }

  async execute(wish: SignUpWish): Promise<SignedUp> {
    const outcome = this.transaction.isRunning ? (await this.recordSignUps.execute([wish]))[0] : await this.group.submit(wish);
    if (outcome instanceof DomainError) throw outcome;
    return outcome;
  }

  /** Many in one transaction, in their order: of each, what became of it. */
  executeAll(wishes: SignUpWish[]): Promise<SignUpOutcome[]> {
    return this.transaction.run(() => this.recordSignUps.execute(wishes));
  }
}
