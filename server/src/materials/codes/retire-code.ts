import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import type { Code } from '../code.entity.js';
import { CodeRepository } from '../code.repository.js';

/** Takes a code out of use, or brings it back: whoever scans a retired one sees a friendly page. */
@Injectable()
export class RetireCode {
  constructor(
    private readonly transaction: Transaction,
    private readonly codes: CodeRepository,
    private readonly clock: Clock,
  ) {}

  retire(id: string): Promise<Code> {
    return this.change(id, (code) => code.retire(this.clock.now()));
  }

  revive(id: string): Promise<Code> {
    return this.change(id, (code) => code.revive());
  }

  private change(id: string, change: (code: Code) => void): Promise<Code> {
    return this.transaction.run(async () => {
      const code = await this.codes.getForUpdate(id);
      change(code);
      return this.codes.save(code);
    });
  }
}
