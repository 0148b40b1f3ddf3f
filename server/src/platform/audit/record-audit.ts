import type { AuditAction } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { newId } from '../database/ids.js';
import type { AuditRow } from './audit-row.entity.js';
import { AuditRowRepository } from './audit-row.repository.js';

/** Who did it, and from where. A signed-in member of staff is one as he is. */
export interface Actor {
  staffId: string | null;
  name: string;
  address: string;
}

export interface AuditEntry {
  by: Actor;
  action: AuditAction;
  /** What it was done to, in words that are understood without looking it up. */
  subject: string;
  detail?: string;
}

/** Leaves an audit row, in the transaction of what it tells about: neither is kept without the other. */
@Injectable()
export class RecordAudit {
  constructor(
    private readonly auditRows: AuditRowRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ by, action, subject, detail }: AuditEntry): Promise<void> {
    const row: AuditRow = {
      id: newId(), at: this.clock.now(), staffId: by.staffId, name: cut(by.name, 100), action,
      subject: cut(subject, 200), detail: detail === undefined ? null : cut(detail, 500), address: cut(by.address, 45),
    };
    await this.auditRows.add(row);
  }
}

/** By whole characters: half an emoji is refused by the database. */
function cut(text: string, length: number): string {
  return [...text].slice(0, length).join('');
}
