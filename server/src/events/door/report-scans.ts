import { DOOR_METHODS, DOOR_VERDICTS, looksLikeTicket, parseTicket, readTicketNumber, type ReportScansReply, type ScanReport } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { GroupCommit } from '../../platform/database/group-commit.js';
import { idFor } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import { TicketRepository } from '../tickets/ticket.repository.js';
import type { CheckList } from './check-list.entity.js';
import type { DoorDevice } from './door-device.entity.js';
import { DoorDeviceRepository } from './door-device.repository.js';
import type { DoorScan } from './door-scan.entity.js';
import { KeepCheckLists } from './keep-check-lists.js';
import { RecordDoorScans, type NewScan, type ScanBatch, type Undo } from './record-door-scans.js';

const GROUP_SIZE = 64;
/** More than a gate scans between two exchanges: such an upload has a transaction of its own. */
const SMALL = 20;
const SIGHT_MS = 10_000;
const CLOCK_TOLERANCE_MS = 120_000;
const MOST_OFFSET = 2_000_000_000;
const [FIRST_YEAR, LAST_YEAR] = [Date.parse('2000-01-01'), Date.parse('2100-01-01')];

/**
 * A device reports what it scanned, now or when it finds the network again. Whatever a report looks like, it is kept: what cannot be
 * understood is kept as something unknown. Reports that arrive together share one commit.
 */
@Injectable()
export class ReportScans {
  private readonly group: GroupCommit<Report, Map<string, DoorScan>>;

  constructor(
    private readonly transaction: Transaction,
    private readonly recordScans: RecordDoorScans,
    private readonly devices: DoorDeviceRepository,
    private readonly lists: KeepCheckLists,
    private readonly tickets: TicketRepository,
    private readonly clock: Clock,
  ) {
    this.group = new GroupCommit(transaction, (reports: Report[]) => this.keep(reports), { groupSize: GROUP_SIZE, groupsAtOnce: 1 });
  }

  async execute(device: DoorDevice, deviceNow: Date, given: ScanReport[]): Promise<ReportScansReply> {
    const reports = given.map(legible);
    const now = this.clock.now();
    const drift = Number.isNaN(deviceNow.getTime()) ? 0 : deviceNow.getTime() - now.getTime();
    const report: Report = { device, former: await this.formerOf(device, reports), drift, now, scans: reports };
    const kept = reports.length <= SMALL ? await this.group.submit(report) : await this.transaction.run(async () => (await this.keep([report]))[0]);
    await this.noteSight(device, drift, now);
    const results = reports.map((scan) => {
      const { outcome, conflict } = kept.get(idOf(scannerOf(report, scan), scan.undoes ?? scan.nonce)) ?? { outcome: 'refused' as const, conflict: null };
      return { nonce: scan.nonce, outcome, conflict };
    });
    return { now: this.clock.now().toISOString(), results };
  }

  /** A phone that was revoked and paired anew reports what it scanned before: at its gate of then, and once, whatever had arrived already. */
  private async formerOf({ id, eventId }: DoorDevice, reports: ScanReport[]): Promise<Map<string, DoorDevice>> {
    const ids = reports.map((report) => report.deviceId).filter((each) => each !== undefined && each !== id) as string[];
    const found = ids.length === 0 ? [] : await this.devices.byIds(ids);
    return new Map(found.filter((device) => device.eventId === eventId).map((device) => [device.id, device]));
  }

  /** In the caller's transaction; of each report, everything that was kept or settled with it. */
  private async keep(reports: Report[]): Promise<Map<string, DoorScan>[]> {
    // Asked for in one turn, so that they travel together.
    const [lists, numbered] = await Promise.all([this.listsOf(reports), this.byNumber(reports.flatMap(({ scans }) => scans))]);
    const kept = await this.recordScans.execute(reports.map((report) => batchOf(report, lists.get(report.device.eventId)!, numbered)));
    return reports.map(() => kept);
  }

  private async listsOf(reports: Report[]): Promise<Map<string, CheckList[]>> {
    const eventIds = [...new Set(reports.map(({ device }) => device.eventId))];
    return new Map(await Promise.all(eventIds.map(async (id): Promise<[string, CheckList[]]> => [id, await this.lists.of(id)])));
  }

  /** Numbers that were typed instead of a code that was read. */
  private async byNumber(reports: ScanReport[]): Promise<Map<string, string>> {
    const numbers = reports.map((report) => numberIn(report)).filter((number) => number !== null);
    return numbers.length === 0 ? new Map() : new Map((await this.tickets.byNumbers(numbers)).map((ticket) => [ticket.number, ticket.id]));
  }

  private async noteSight(device: DoorDevice, drift: number, now: Date): Promise<void> {
    if (device.lastSeenAt && now.getTime() - device.lastSeenAt.getTime() < SIGHT_MS) return;
    // Whoever is remembered as the same device need not note it again.
    device.lastSeenAt = now;
    await this.devices.note(device.id, { lastSeenAt: now, clockOffsetMs: within(drift, MOST_OFFSET) });
  }
}

/** What one device told at once. */
interface Report {
  device: DoorDevice;
  /** Earlier pairings of it, by id. */
  former: Map<string, DoorDevice>;
  /** Milliseconds that the device's clock is ahead of ours now. */
  drift: number;
  now: Date;
  scans: ScanReport[];
}

interface Circumstances extends Omit<Report, 'scans' | 'former'> {
  lists: CheckList[];
  numbered: Map<string, string>;
}

/** Nothing of a report has been looked into, and what is no text must never reach the database: engines differ in what they make of it. */
function legible(report: ScanReport): ScanReport {
  const { ticketId, code, deviceId } = report as { ticketId?: unknown; code?: unknown; deviceId?: unknown };
  return { ...report, deviceId: typeof deviceId === 'string' ? deviceId : undefined, nonce: textOf(report.nonce), ticketId: typeof ticketId === 'string' ? ticketId : undefined, code: code === undefined || code === null ? undefined : textOf(code) };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

function batchOf(report: Report, lists: CheckList[], numbered: Map<string, string>): ScanBatch {
  const { scans, drift, now } = report;
  const [undone, made] = [scans.filter((scan) => scan.undoes), scans.filter((scan) => !scan.undoes)];
  const device = (scan: ScanReport) => scannerOf(report, scan);
  return { scans: made.map((scan) => readReport(scan, { device: device(scan), drift, now, lists, numbered })), undos: undone.map((scan) => readUndo(scan, device(scan), now)), lists };
}

function scannerOf({ device, former }: Report, { deviceId }: ScanReport): DoorDevice {
  return former.get(deviceId ?? '') ?? device;
}

function readReport(report: ScanReport, { device, drift, now, lists, numbered }: Circumstances): NewScan {
  const offsetMs = within(Number.isFinite(report.offsetMs) ? Math.round(report.offsetMs) : 0, MOST_OFFSET);
  const given = Date.parse(report.at);
  const isReadable = given > FIRST_YEAR && given < LAST_YEAR;
  const deviceAt = isReadable ? new Date(given) : now;
  const at = isReadable ? new Date(given - offsetMs) : now;
  const number = numberIn(report);
  return {
    id: idOf(device, report.nonce), eventId: device.eventId, deviceId: device.id, gate: device.gate, listId: (lists.find((list) => list.id === report.listId) ?? lists[0]).id,
    ticketId: report.ticketId ?? (report.code ? (parseTicket(report.code)?.claims.ticketId ?? (number ? (numbered.get(number) ?? null) : null)) : null),
    code: report.code ?? null, direction: report.direction === 'out' ? 'out' : 'in', method: DOOR_METHODS.includes(report.method) ? report.method : 'code',
    verdict: DOOR_VERDICTS.includes(report.verdict) ? report.verdict : 'unknown', at, deviceAt, offsetMs, receivedAt: now,
    isClockDoubtful: !isReadable || Math.abs(drift - offsetMs) > CLOCK_TOLERANCE_MS || at.getTime() - now.getTime() > CLOCK_TOLERANCE_MS,
  };
}

function readUndo(report: ScanReport, device: DoorDevice, now: Date): Undo {
  return { scanId: idOf(device, report.undoes!), at: now, byId: device.pairedById };
}

function numberIn({ code, ticketId }: ScanReport): string | null {
  return code && !ticketId && !looksLikeTicket(code) ? readTicketNumber(code) : null;
}

function idOf(device: DoorDevice, nonce: string): string {
  return idFor(`${device.id}|${nonce}`);
}

function within(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}
