import type { PreflightFinding, PreflightView } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, IdOf, Json, Moment, Text, Whole } from '../../platform/database/entity-columns.js';
import type { CodeSelection } from '../code.repository.js';

/** So many findings are enough to see that something is wrong; the rest would say the same. */
const ENOUGH_FINDINGS = 100;

/** What the check of a portion of codes brought. */
export interface PortionResult {
  checked: number;
  unreadable: number;
  findings: PreflightFinding[];
  /** Where to go on, or null after the last code. */
  cursor: string | null;
}

/** The check of all codes of a material or of one batch before they are printed. It goes on portion by portion, in any process. */
@Entity('preflights')
@Index('preflights_due', ['state', 'dueAt'])
@Index('preflights_by_lease', ['leaseId'])
export class Preflight {
  @Id() id: string;
  @IdOf() materialId: string;
  @IdOf({ nullable: true }) batchId: string | null;
  @Whole() sizeMm: number;
  @Text(8) state: PreflightView['status'] = 'running';
  @Whole() codes: number;
  @Whole() checked: number = 0;
  @Whole() unreadable: number = 0;
  @Json() findings: PreflightFinding[] = [];
  /** The last code that was checked, as a place in the list. */
  @Text(25, { nullable: true }) cursor: string | null = null;
  /** Not before this time; while a worker has it, the end of his lease. */
  @Moment() dueAt: Date;
  @IdOf({ nullable: true }) leaseId: string | null = null;
  /** How often the portion at hand was begun. */
  @Whole() attempts: number = 0;
  @Moment() startedAt: Date;
  @Moment({ nullable: true }) finishedAt: Date | null = null;

  get selection(): CodeSelection {
    return { materialId: this.materialId, ...(this.batchId && { batchId: this.batchId }) };
  }

  add({ checked, unreadable, findings, cursor }: PortionResult, at: Date): void {
    this.checked += checked;
    this.codes = Math.max(this.codes, this.checked);
    this.unreadable += unreadable;
    this.findings = [...this.findings, ...findings].slice(0, ENOUGH_FINDINGS);
    this.cursor = cursor ?? this.cursor;
    this.attempts = 0;
    this.dueAt = at;
    if (cursor === null || this.findings.length === ENOUGH_FINDINGS) this.finish(at);
  }

  /** Warnings alone do not keep anybody from printing. */
  finish(at: Date): void {
    this.state = this.findings.every((finding) => finding.isWarning) ? 'passed' : 'failed';
    this.finishedAt = at;
  }
}
