import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Background } from '../../platform/background/background.js';
import { backOffMs, claimDue } from '../../platform/background/claims.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import { CheckPortion } from './check-portion.js';
import { Preflight } from './preflight.entity.js';
import { PREFLIGHTS_SIGNAL } from './start-preflight.js';

/** Longer than a portion takes, even when WeChat draws slowly. */
const LEASE_MS = 120_000;
const ATTEMPTS = 5;

/**
 * Runs preflights, one portion of one of them at a time: the one that has waited longest, so that several get on beside each
 * other. A killed process's preflight is taken up by another when its lease ends, after the last portion that was finished.
 */
@Injectable()
export class RunPreflights implements OnModuleInit {
  private readonly logger = new Logger('RunPreflights');

  constructor(
    private readonly transaction: Transaction,
    private readonly background: Background,
    private readonly checkPortion: CheckPortion,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.background.register({ name: 'preflights', signal: PREFLIGHTS_SIGNAL, restMs: 1_000, turn: () => this.execute() });
  }

  async execute(): Promise<boolean> {
    const { leaseId, rows: [preflight] } = await claimDue(this.transaction, Preflight, { where: { state: 'running' }, limit: 1, leaseMs: LEASE_MS, now: this.clock.now() });
    if (!preflight) return false;
    try {
      preflight.add(await this.checkPortion.execute(preflight), this.clock.now());
    } catch (error) {
      this.logger.warn({ err: error, preflightId: preflight.id, attempts: preflight.attempts }, 'a portion of a preflight failed');
      this.postpone(preflight);
    }
    await this.keep(preflight, leaseId);
    return true;
  }

  private postpone(preflight: Preflight): void {
    const at = this.clock.now();
    preflight.dueAt = new Date(at.getTime() + backOffMs(preflight.attempts));
    if (preflight.attempts < ATTEMPTS) return;
    preflight.findings.push({ codeId: '', scene: '', check: 'renders', message: `检查到第 ${preflight.checked + 1} 个码时多次中断，可能是微信或网络暂时不通。请稍后重新预检。` });
    preflight.finish(at);
  }

  /** Unless another process has taken it because our lease was over. */
  private async keep({ id, state, codes, checked, unreadable, findings, cursor, dueAt, attempts, finishedAt }: Preflight, leaseId: string): Promise<void> {
    const progress = { state, codes, checked, unreadable, findings, cursor, dueAt, attempts, finishedAt, leaseId: null };
    await this.transaction.manager.update(Preflight, { id, leaseId }, progress);
  }
}
