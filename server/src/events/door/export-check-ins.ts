import { DOOR_VERDICT_NAMES, SCAN_OUTCOME_NAMES, type CheckInRow, type CheckInsQuery } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { StaffCaller } from '../../platform/access/callers.js';
import { RecordAudit } from '../../platform/audit/record-audit.js';
import { shanghaiTime } from '../../platform/clock/shanghai-day.js';
import { csvStream } from '../../platform/http/csv.js';
import { encodeCursor } from '../../platform/http/cursor.js';
import { EventRepository } from '../event.repository.js';
import { DoorScanRepository } from './door-scan.repository.js';
import { PresentScans } from './present-scans.js';

const PORTION = 500;
const COLUMNS = {
  at: '时间', list: '名单', gate: '入口', direction: '方向', name: '姓名', company: '公司', ticketType: '票种', ticketNumber: '票号', verdict: '设备提示', outcome: '结果', undoneBy: '撤销人',
};

/** Everything that was scanned at an event's doors, as CSV, read and written portion by portion. */
@Injectable()
export class ExportCheckIns {
  constructor(
    private readonly events: EventRepository,
    private readonly scans: DoorScanRepository,
    private readonly present: PresentScans,
    private readonly audit: RecordAudit,
  ) {}

  async execute(caller: StaffCaller, eventId: string, query: CheckInsQuery): Promise<Readable> {
    const event = await this.events.get(eventId);
    await this.audit.execute({ by: caller, action: 'rows-exported', subject: `签到记录：${event.title}` });
    return csvStream(Readable.from(this.rows(eventId, query)), COLUMNS);
  }

  private async *rows(eventId: string, query: CheckInsQuery): AsyncGenerator<Record<string, unknown>> {
    let after: string | undefined;
    for (;;) {
      const scans = await this.scans.page(eventId, { ...query, after }, PORTION);
      for (const row of await this.present.rows(eventId, scans)) yield lineOf(row);
      if (scans.length < PORTION) return;
      const last = scans[scans.length - 1];
      after = encodeCursor(last.at, last.id);
    }
  }
}

function lineOf({ at, list, gate, direction, guest, verdict, outcome, undoneBy }: CheckInRow): Record<string, unknown> {
  return {
    at: shanghaiTime(new Date(at)), list: list.name, gate, direction: direction === 'in' ? '入' : '出', name: guest?.name, company: guest?.company, ticketType: guest?.ticketType, ticketNumber: guest?.ticketNumber,
    verdict: DOOR_VERDICT_NAMES[verdict], outcome: SCAN_OUTCOME_NAMES[outcome], undoneBy,
  };
}
