import { looksLikeTicket, parseTicket, readTicketNumber, type CheckBody, type CheckReply, type DoorMethod, type SnapshotHead } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { RecordTouchpoint } from '../../contacts/record-touchpoint.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import type { Ticket } from '../tickets/ticket.entity.js';
import { TicketRepository } from '../tickets/ticket.repository.js';
import { DoorDeviceRepository } from './door-device.repository.js';
import { DoorGuests } from './door-guests.js';
import { KeepCheckLists } from './keep-check-lists.js';
import { RecordDoorScans, type NewScan } from './record-door-scans.js';
import { ServerKnowledge } from './server-knowledge.js';
import { SnapshotHeads } from './snapshot-head.js';

/** Where and how a check is made. */
export interface CheckPlace {
  eventId: string;
  deviceId: string | null;
  gate: string;
  method: DoorMethod;
  /** Of the scan: the same check, made again, is the same scan. */
  scanId: string;
}

/** Decides on the server about one ticket, and records what it said: for devices that know nothing yet, and for attendees themselves. */
@Injectable()
export class CheckTicket {
  constructor(
    private readonly transaction: Transaction,
    private readonly heads: SnapshotHeads,
    private readonly lists: KeepCheckLists,
    private readonly devices: DoorDeviceRepository,
    private readonly tickets: TicketRepository,
    private readonly record: RecordTouchpoint,
    private readonly knowledge: ServerKnowledge,
    private readonly recordScans: RecordDoorScans,
    private readonly guests: DoorGuests,
    private readonly clock: Clock,
  ) {}

  async execute(place: CheckPlace, body: Omit<CheckBody, 'nonce'>): Promise<CheckReply> {
    const head = await this.heads.of(place.eventId, { gate: place.gate, canSearch: false });
    return this.transaction.run(() => this.check(place, head, body));
  }

  private async check(place: CheckPlace, head: SnapshotHead, { listId, direction, code }: Omit<CheckBody, 'nonce'>): Promise<CheckReply> {
    // Devices first, as reports do.
    if (place.deviceId) await this.devices.lockMany([place.deviceId]);
    const ticket = await this.lockTicket(code);
    const list = head.lists.find((each) => each.id === listId) ?? head.lists[0];
    const now = this.clock.now();
    const ours = ticket?.eventId === place.eventId ? ticket : null;
    const decision = await this.knowledge.decide(head, ours, { scanned: { code }, list, direction, now: now.getTime() });
    const { scanId: id, ...where } = place;
    const scan: NewScan = { ...where, id, listId: list.id, ticketId: decision.ticketId, code: decision.ticketId ? null : code, direction, verdict: decision.verdict, at: now, deviceAt: now, offsetMs: 0, isClockDoubtful: false, receivedAt: now };
    await this.recordScans.execute([{ scans: [scan], undos: [], lists: await this.lists.of(place.eventId) }]);
    const guest = ours ? ((await this.guests.viewsOf([ours.id])).get(ours.id) ?? null) : null;
    return { verdict: decision.verdict, guest, at: decision.at === null ? null : new Date(decision.at).toISOString(), where: decision.where };
  }

  private async lockTicket(code: string): Promise<Ticket | null> {
    const id = parseTicket(code)?.claims.ticketId;
    const number = id || looksLikeTicket(code) ? null : readTicketNumber(code);
    const [found] = id ? await this.tickets.byIds([id]) : number ? await this.tickets.byNumbers([number]) : [];
    if (!found) return null;
    await this.record.lock([found.contactId]);
    return (await this.tickets.lockMany([found.id]))[0];
  }
}
