import type { Decision, DoorMethod, SnapshotHead } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { GroupCommit } from '../../platform/database/group-commit.js';
import { newId } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import type { Ticket } from '../tickets/ticket.entity.js';
import { DoorGuests } from './door-guests.js';
import { RecordDoorScans, type NewScan } from './record-door-scans.js';
import { ServerKnowledge, type KnownTicket } from './server-knowledge.js';
import { SnapshotHeads } from './snapshot-head.js';

const GROUP_SIZE = 64;

/** A ticket that is shown at a list. */
interface Check {
  ticket: Ticket;
  listId: string;
  gate: string;
  method: DoorMethod;
}

/**
 * Decides on the server about tickets, and records what it said: for attendees who check themselves in. Checks that arrive together share one
 * commit, each after the other.
 */
@Injectable()
export class CheckTicket {
  private readonly group: GroupCommit<Check, Decision>;

  constructor(
    transaction: Transaction,
    private readonly heads: SnapshotHeads,
    private readonly guests: DoorGuests,
    private readonly knowledge: ServerKnowledge,
    private readonly recordScans: RecordDoorScans,
    private readonly clock: Clock,
  ) {
    this.group = new GroupCommit(transaction, (checks: Check[]) => this.checkAll(checks), { groupSize: GROUP_SIZE, groupsAtOnce: 1 });
  }

  execute(check: Check): Promise<Decision> {
    return this.group.submit(check);
  }

  private async checkAll(checks: Check[]): Promise<Decision[]> {
    const heads = await this.headsOf(checks);
    const tickets = checks.map(({ ticket }) => ticket);
    // Asked for in one turn, so that they travel together.
    const [held, registrations] = await Promise.all([this.recordScans.hold(tickets), this.guests.registrationsOf(tickets)]);
    const known = this.knowledge.of([...held.tickets.values()], registrations, held.scans);
    const decided = checks.map((check) => this.decide(check, heads.get(check.ticket.eventId)!, known.get(check.ticket.id)));
    const lists = [...heads.values()].flatMap((head) => head.lists);
    await this.recordScans.execute([{ scans: decided.map(({ scan }) => scan), undos: [], lists }], held);
    return decided.map(({ decision }) => decision);
  }

  private async headsOf(checks: Check[]): Promise<Map<string, SnapshotHead>> {
    const eventIds = [...new Set(checks.map(({ ticket }) => ticket.eventId))];
    return new Map(await Promise.all(eventIds.map(async (id): Promise<[string, SnapshotHead]> => [id, await this.heads.of(id, { gate: '', canSearch: false })])));
  }

  private decide({ ticket: { eventId, token: code }, listId, gate, method }: Check, head: SnapshotHead, known: KnownTicket | undefined): { scan: NewScan; decision: Decision } {
    const list = head.lists.find((each) => each.id === listId) ?? head.lists[0];
    const at = this.clock.now();
    const decision = this.knowledge.decide({ ...head, gate }, known ?? null, { scanned: { code }, list, direction: 'in', now: at.getTime() });
    const { ticketId, verdict } = decision;
    const scan: NewScan = {
      id: newId(), eventId, deviceId: null, gate, method, listId: list.id, ticketId, code: ticketId ? null : code, direction: 'in', verdict,
      at, deviceAt: at, offsetMs: 0, isClockDoubtful: false, receivedAt: at,
    };
    return { scan, decision };
  }
}
