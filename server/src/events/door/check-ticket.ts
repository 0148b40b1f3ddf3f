import { looksLikeTicket, parseTicket, readTicketNumber, type CheckBody, type CheckReply, type DoorGuestView, type DoorMethod, type SnapshotHead } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { GroupCommit } from '../../platform/database/group-commit.js';
import { Transaction } from '../../platform/database/transaction.js';
import type { Ticket } from '../tickets/ticket.entity.js';
import { TicketRepository } from '../tickets/ticket.repository.js';
import { DoorDeviceRepository } from './door-device.repository.js';
import { DoorGuests } from './door-guests.js';
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
    private readonly guests: DoorGuests,
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
    // Asked for in one turn, so that they travel together. Devices are locked first, as reports do.
    const [heads, , found] = await Promise.all([
      this.headsOf(checks), this.devices.lockMany(checks.map(({ place }) => place.deviceId).filter((id) => id !== null)), this.find(checks.map(({ code }) => code)),
    ]);
    const [held, registrations] = await Promise.all([this.recordScans.hold(found.tickets), this.guests.registrationsOf(found.tickets)]);
    const known = this.knowledge.of([...held.tickets.values()], registrations, held.scans);
    const decided = checks.map((check) => this.decide(check, heads.get(check.place.eventId)!, known.get(found.byCode.get(check.code) ?? '')));
    const lists = [...heads.values()].flatMap((head) => head.lists);
    await this.recordScans.execute([{ scans: decided.map(({ scan }) => scan), undos: [], lists }], held);
    return decided.map(({ reply }) => reply);
  }

  private async headsOf(checks: Check[]): Promise<Map<string, SnapshotHead>> {
    const eventIds = [...new Set(checks.map(({ place }) => place.eventId))];
    return new Map(await Promise.all(eventIds.map(async (id): Promise<[string, SnapshotHead]> => [id, await this.heads.of(id, { gate: '', canSearch: false })])));
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

  /** The tickets that codes and typed numbers name, and which code names which. */
  private async find(codes: string[]): Promise<{ tickets: Ticket[]; byCode: Map<string, string> }> {
    const ids = new Map(codes.map((code) => [code, parseTicket(code)?.claims.ticketId]));
    const numbers = new Map(codes.filter((code) => !ids.get(code) && !looksLikeTicket(code)).map((code) => [code, readTicketNumber(code)]));
    const [byId, byNumber] = await Promise.all([this.tickets.byIds([...ids.values()].filter((id) => id !== undefined)), this.tickets.byNumbers([...numbers.values()].filter((number) => number !== null))]);
    const numbered = new Map(byNumber.map((ticket) => [ticket.number, ticket.id]));
    return { tickets: [...byId, ...byNumber], byCode: new Map(codes.map((code) => [code, ids.get(code) ?? numbered.get(numbers.get(code) ?? '') ?? ''])) };
  }
}

function viewOf({ ticket: { registrationId, number, ticketTypeId }, registration }: KnownTicket, head: SnapshotHead): DoorGuestView {
  return { registrationId, ticketNumber: number, name: registration?.name ?? '', company: registration?.company ?? null, ticketType: head.types.find((type) => type.id === ticketTypeId)?.name ?? '' };
}
