import { looksLikeTicket, parseTicket, readTicketNumber, type CheckBody, type CheckReply, type DoorGuestView, type DoorMethod, type SnapshotHead } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import type { Contact } from '../../contacts/contact.entity.js';
import { RecordTouchpoint } from '../../contacts/record-touchpoint.js';
import { Clock } from '../../platform/clock/clock.js';
import { GroupCommit } from '../../platform/database/group-commit.js';
import { Transaction } from '../../platform/database/transaction.js';
import type { Ticket } from '../tickets/ticket.entity.js';
import { TicketRepository } from '../tickets/ticket.repository.js';
import { DoorDeviceRepository } from './door-device.repository.js';
import { RecordDoorScans, type NewScan } from './record-door-scans.js';
import { ServerKnowledge, type KnownTicket } from './server-knowledge.js';
import { SnapshotHeads } from './snapshot-head.js';

const GROUP_SIZE = 64;

/** Where and how a check is made. */
export interface CheckPlace {
  eventId: string;
  deviceId: string | null;
  gate: string;
  method: DoorMethod;
  /** Of the scan: the same check, made again, is the same scan. */
  scanId: string;
}

interface Check extends Omit<CheckBody, 'nonce'> {
  place: CheckPlace;
}

/**
 * Decides on the server about tickets, and records what it said: for devices that know nothing yet, and for attendees themselves. Checks that
 * arrive together share one commit, each after the other.
 */
@Injectable()
export class CheckTicket {
  private readonly group: GroupCommit<Check, CheckReply>;

  constructor(
    private readonly transaction: Transaction,
    private readonly heads: SnapshotHeads,
    private readonly devices: DoorDeviceRepository,
    private readonly tickets: TicketRepository,
    private readonly record: RecordTouchpoint,
    private readonly knowledge: ServerKnowledge,
    private readonly recordScans: RecordDoorScans,
    private readonly clock: Clock,
  ) {
    this.group = new GroupCommit(transaction, (checks: Check[]) => this.checkAll(checks), { groupSize: GROUP_SIZE, groupsAtOnce: 1 });
  }

  async execute(place: CheckPlace, { listId, direction, code }: Omit<CheckBody, 'nonce'>): Promise<CheckReply> {
    const check: Check = { place, listId, direction, code };
    return this.transaction.isRunning ? (await this.checkAll([check]))[0] : this.group.submit(check);
  }

  private async checkAll(checks: Check[]): Promise<CheckReply[]> {
    const heads = await this.headsOf(checks);
    // Devices first, as reports do.
    await this.devices.lockMany(checks.map(({ place }) => place.deviceId).filter((id) => id !== null));
    const { tickets, byCode, contacts } = await this.lockTickets(checks.map(({ code }) => code));
    const known = await this.knowledge.of([...tickets.values()]);
    const decided = checks.map((check) => this.decide(check, heads.get(check.place.eventId)!, known.get(byCode.get(check.code) ?? '')));
    const lists = [...heads.values()].flatMap((head) => head.lists);
    await this.recordScans.execute([{ scans: decided.map(({ scan }) => scan), undos: [], lists }], { tickets, contacts });
    return decided.map(({ reply }) => reply);
  }

  private async headsOf(checks: Check[]): Promise<Map<string, SnapshotHead>> {
    const heads = new Map<string, SnapshotHead>();
    for (const id of new Set(checks.map(({ place }) => place.eventId))) heads.set(id, await this.heads.of(id, { gate: '', canSearch: false }));
    return heads;
  }

  private decide({ place, listId, direction, code }: Check, head: SnapshotHead, found: KnownTicket | undefined): { scan: NewScan; reply: CheckReply } {
    const list = head.lists.find((each) => each.id === listId) ?? head.lists[0];
    const now = this.clock.now();
    const ours = found?.ticket.eventId === place.eventId ? found : null;
    const { ticketId, verdict, at, where } = this.knowledge.decide({ ...head, gate: place.gate }, ours, { scanned: { code }, list, direction, now: now.getTime() });
    const { scanId: id, ...facts } = place;
    const scan: NewScan = { ...facts, id, listId: list.id, ticketId, code: ticketId ? null : code, direction, verdict, at: now, deviceAt: now, offsetMs: 0, isClockDoubtful: false, receivedAt: now };
    return { scan, reply: { verdict, guest: ours && viewOf(ours, head), at: at === null ? null : new Date(at).toISOString(), where } };
  }

  private async lockTickets(codes: string[]): Promise<{ tickets: Map<string, Ticket>; byCode: Map<string, string>; contacts: Contact[] }> {
    const ids = new Map(codes.map((code) => [code, parseTicket(code)?.claims.ticketId]));
    const numbers = new Map(codes.filter((code) => !ids.get(code) && !looksLikeTicket(code)).map((code) => [code, readTicketNumber(code)]));
    const [byId, byNumber] = await Promise.all([this.tickets.byIds([...ids.values()].filter((id) => id !== undefined)), this.tickets.byNumbers([...numbers.values()].filter((number) => number !== null))]);
    const found = [...byId, ...byNumber];
    const contacts = await this.record.lock(found.map((ticket) => ticket.contactId));
    const tickets = new Map((await this.tickets.lockMany(found.map((ticket) => ticket.id))).map((ticket) => [ticket.id, ticket]));
    const numbered = new Map(byNumber.map((ticket) => [ticket.number, ticket.id]));
    return { tickets, contacts, byCode: new Map(codes.map((code) => [code, ids.get(code) ?? numbered.get(numbers.get(code) ?? '') ?? ''])) };
  }
}

function viewOf({ ticket: { registrationId, number, ticketTypeId }, registration }: KnownTicket, head: SnapshotHead): DoorGuestView {
  return { registrationId, ticketNumber: number, name: registration?.name ?? '', company: registration?.company ?? null, ticketType: head.types.find((type) => type.id === ticketTypeId)?.name ?? '' };
}
