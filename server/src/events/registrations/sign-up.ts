import { Injectable } from '@nestjs/common';
import { GroupCommit } from '../../platform/database/group-commit.js';
import { Transaction } from '../../platform/database/transaction.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { RecordSignUps, type SignUpOutcome } from './record-sign-ups.js';
import type { Registration } from './registration.entity.js';
import type { SignUpWish } from './sign-up-wish.js';

const GROUP_SIZE = 64;
const LANES = 2;

/**
 * Signs somebody up, whoever does it and from wherever he comes. Sign-ups that arrive together share one commit, and each is answered
 * when it is durable. All those of one event go through one lane, so that seats are given in the order of arrival.
 */
@Injectable()
export class SignUp {
  private readonly lanes: GroupCommit<SignUpWish, SignUpOutcome>[];

  constructor(
    private readonly transaction: Transaction,
    private readonly recordSignUps: RecordSignUps,
  ) {
    // On SQLite there is one connection; elsewhere two groups overlap their round trips.
    const work = (wishes: SignUpWish[]) => this.recordSignUps.execute(wishes);
    const lanes = transaction.isSqlite ? 1 : LANES;
    this.lanes = Array.from({ length: lanes }, () => new GroupCommit(transaction, work, { groupSize: GROUP_SIZE, groupsAtOnce: 1 }));
  }

  async execute(wish: SignUpWish): Promise<Registration> {
    const outcome = this.transaction.isRunning ? (await this.recordSignUps.execute([wish]))[0] : await this.laneOf(wish.eventId).submit(wish);
    if (outcome instanceof DomainError) throw outcome;
    return outcome;
  }

  /** Many in one transaction, in their order: of each, what became of it. */
  executeAll(wishes: SignUpWish[]): Promise<SignUpOutcome[]> {
    return this.transaction.run(() => this.recordSignUps.execute(wishes));
  }

  private laneOf(eventId: string): GroupCommit<SignUpWish, SignUpOutcome> {
    const sum = [...eventId].reduce((total, character) => (total * 31 + character.charCodeAt(0)) % 9973, 7);
    return this.lanes[sum % this.lanes.length];
  }
}
