import { AUDIT_ACTION_NAMES } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { csvStream } from '../http/csv.js';
import type { AuditRow } from './audit-row.entity.js';
import { AuditRowRepository } from './audit-row.repository.js';
import { RecordAudit, type Actor } from './record-audit.js';

const PORTION = 500;
const COLUMNS = { at: '时间', name: '操作人', action: '操作', subject: '对象', detail: '说明', address: '网络地址' };

/** The whole audit as CSV, read and written portion by portion, latest first. Taking it away is itself something that may be asked about. */
@Injectable()
export class ExportAudit {
  constructor(
    private readonly auditRows: AuditRowRepository,
    private readonly recordAudit: RecordAudit,
  ) {}

  async execute(by: Actor): Promise<Readable> {
    await this.recordAudit.execute({ by, action: 'rows-exported', subject: '操作记录' });
    return csvStream(Readable.from(this.lines()), COLUMNS);
  }

  private async *lines(): AsyncGenerator<Record<string, unknown>> {
    let after: string | null | undefined;
    while (after !== null) {
      const { rows, next } = await this.auditRows.latest(after, PORTION);
      yield* rows.map(lineOf);
      after = next;
    }
  }
}

function lineOf({ at, name, action, subject, detail, address }: AuditRow): Record<string, unknown> {
  return { at: at.toISOString(), name, action: AUDIT_ACTION_NAMES[action], subject, detail, address };
}
