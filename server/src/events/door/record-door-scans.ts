import { looksLikeTicket } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import type { Contact } from '../../contacts/contact.entity.js';
import { RecordTouchpoint } from '../../contacts/record-touchpoint.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import type { Ticket } from '../tickets/ticket.entity.js';
import { TicketRepository } from '../tickets/ticket.repository.js';
import type { CheckList } from './check-list.entity.js';
import { DoorDeviceRepository } from './door-device.repository.js';
import { DoorScan } from './door-scan.entity.js';
import { DoorScanRepository } from './door-scan.repository.js';
import { KeepArrivals } from './keep-arrivals.js';
import { settleScans } from './settle-scans.js';

/** A scan before anything is known of its ticket. */
export type NewScan = Omit<DoorScan, 'changedAt' | 'outcome' | 'conflict' | 'resolvedAt' | 'resolvedById' | 'resolution' | 'undoneAt' | 'undoneById'>;

export interface Undo {
  scanId: string;
  at: Date;
  byId: string | null;
}

export interface ScanBatch {
  scans: NewScan[];
  undos: Undo[];
  lists: Pick<CheckList, 'id' | 'allowsReentry'>[];
}

/** What the caller has locked already. */
export interface Held {
  tickets: Map<string, Ticket>;
  contacts: Contact[];
  /** All that there are of these tickets. */
  scans: DoorScan[];
}

const FRESH = { conflict: null, resolvedAt: null, resolvedById: null, resolution: null, undoneAt: null, undoneById: null };
const LONGEST_CODE = 200;

/**
 * Takes reports of scans in, in a fixed number of statements and in the caller's transaction: each is kept once, whatever comes of it, and
 * all scans of the tickets concerned are settled anew. Devices, contacts and tickets are locked in this order.
 */
@Injectable()
export class RecordDoorScans {
  constructor(
    private readonly transaction: Transaction,
    private readonly devices: DoorDeviceRepository,
    private readonly tickets: TicketRepository,
    private readonly scans: DoorScanRepository,
    private readonly record: RecordTouchpoint,
    private readonly arrivals: KeepArrivals,
    private readonly clock: Clock,
  ) {}

  /** By id, what became of those that were reported and of those that were settled with them. */
  execute(batches: ScanBatch[], held?: Held): Promise<Map<string, DoorScan>> {
    return this.transaction.run(async () => {
      // The first counts: what comes again, by a network that was slow, was answered already.
      const reported = new Map(batches.flatMap((batch) => batch.scans).reverse().map((scan) => [scan.id, scan]));
      const undos = new Map(batches.flatMap((batch) => batch.undos).map((undo) => [undo.scanId, undo]));
      const { tickets, contacts, scans } = held ?? (await this.lockTickets([...reported.values()], [...undos.keys()]));
      const all = await this.withOthers(scans, [...reported.values()], tickets);
      const added = [...reported.values()].filter((scan) => !all.has(scan.id)).map((scan) => this.newScan(scan, tickets));
      for (const scan of added) all.set(scan.id, scan);
      const undone = this.undo(all, [...undos.values()]);
      const changed = this.settle(all, tickets, batches.flatMap((batch) => batch.lists));
      await this.write(added, new Set([...undone, ...changed]));
      await this.arrivals.execute([...tickets.values()], [...all.values()], contacts);
      return all;
    });
  }

  private async lockTickets(reported: NewScan[], undone: string[]): Promise<Held> {
    const deviceIds = reported.map((scan) => scan.deviceId).filter((id) => id !== null);
    // Asked for in one turn, so that they travel together.
    const [, ofReported, scans] = await Promise.all([this.devices.lockMany(deviceIds), this.tickets.byIds(reported.map((scan) => scan.ticketId).filter((id) => id !== null)), this.scans.byIds(undone)]);
    const others = scans.map((scan) => scan.ticketId).filter((id) => id !== null && !ofReported.some((ticket) => ticket.id === id)) as string[];
    const found = [...ofReported, ...(await this.tickets.byIds(others))];
    return this.hold(found, scans);
  }

  /** The people first, then their tickets; what is known of these is read once nobody else can add to it. `others` are scans that are known already. */
  async hold(found: Ticket[], others: DoorScan[] = []): Promise<Held> {
    const ids = found.map((ticket) => ticket.id);
    // Asked for in one turn, so that they travel together.
    const [contacts, locked, scans] = await Promise.all([this.record.lock(found.map((ticket) => ticket.contactId)), this.tickets.lockMany(ids), this.scans.ofTickets(ids)]);
    return { tickets: new Map(locked.map((ticket) => [ticket.id, ticket])), contacts, scans: [...scans, ...others.filter((other) => !ids.includes(other.ticketId ?? ''))] };
  }

  /** Besides what is known of the tickets: what was reported before and belongs to none of them. */
  private async withOthers(known: DoorScan[], reported: NewScan[], tickets: Map<string, Ticket>): Promise<Map<string, DoorScan>> {
    const others = await this.scans.byIds(reported.filter((scan) => !tickets.has(scan.ticketId ?? '')).map((scan) => scan.id));
    return new Map([...known, ...others].map((scan) => [scan.id, scan]));
  }

  /** A code that only resembles a ticket of ours is none, nor is one of another event. */
  private newScan(scan: NewScan, tickets: Map<string, Ticket>): DoorScan {
    const ticket = tickets.get(scan.ticketId ?? '');
    const isOurs = ticket?.eventId === scan.eventId && (!scan.code || !looksLikeTicket(scan.code) || scan.code.trim().toUpperCase() === ticket.token);
    const kept = isOurs ? { ticketId: ticket.id, code: null } : { ticketId: null, code: (scan.code ?? scan.ticketId ?? '').slice(0, LONGEST_CODE) };
    return Object.assign(new DoorScan(), { ...FRESH, ...scan, ...kept, outcome: 'refused', changedAt: this.clock.now() });
  }

  private undo(all: Map<string, DoorScan>, undos: Undo[]): DoorScan[] {
    const undone: DoorScan[] = [];
    for (const { scanId, at, byId } of undos) {
      const scan = all.get(scanId);
      if (!scan || scan.undoneAt) continue;
      Object.assign(scan, { undoneAt: at, undoneById: byId });
      undone.push(scan);
    }
    return undone;
  }

  private settle(all: Map<string, DoorScan>, tickets: Map<string, Ticket>, lists: ScanBatch['lists']): DoorScan[] {
    const changed: DoorScan[] = [];
    for (const scans of groupsOf([...all.values()])) {
      const [{ ticketId, listId }] = scans;
      const rules = { revokedAt: tickets.get(ticketId ?? '')?.revokedAt ?? null, allowsReentry: lists.find((list) => list.id === listId)?.allowsReentry ?? false };
      const settled = settleScans(scans, rules);
      for (const scan of scans) {
        const { outcome, conflict } = settled.get(scan.id)!;
        if (scan.outcome === outcome && scan.conflict === conflict) continue;
        Object.assign(scan, { outcome, conflict, changedAt: this.clock.now() });
        changed.push(scan);
      }
    }
    return changed;
  }

  private async write(added: DoorScan[], changed: Set<DoorScan>): Promise<void> {
    await this.scans.insertAll(added);
    for (const scan of added) changed.delete(scan);
    for (const { id, outcome, conflict, changedAt, undoneAt, undoneById } of changed) await this.scans.update(id, { outcome, conflict, changedAt, undoneAt, undoneById });
  }
}

/** Scans of one ticket on one list belong together; one without a ticket stands for itself. */
function groupsOf(scans: DoorScan[]): DoorScan[][] {
  const groups = new Map<string, DoorScan[]>();
  for (const scan of scans) {
    const key = scan.ticketId ? `${scan.ticketId}|${scan.listId}` : scan.id;
    const group = groups.get(key);
    if (group) group.push(scan);
    else groups.set(key, [scan]);
  }
  return [...groups.values()];
}
