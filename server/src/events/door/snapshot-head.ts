import { markOf, type SnapshotHead } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transaction } from '../../platform/database/transaction.js';
import { Event } from '../event.entity.js';
import { EventRepository } from '../event.repository.js';
import { TicketKey } from '../tickets/ticket-key.entity.js';
import type { CheckList } from './check-list.entity.js';
import type { DoorDevice } from './door-device.entity.js';
import { windowOf } from './door-window.js';
import { KeepCheckLists } from './keep-check-lists.js';

/** So many other events' keys travel along, the newest: their tickets are told by name instead of as unknown. */
const OTHER_KEYS = 200;

/** What a door knows of its event before it knows anybody. */
@Injectable()
export class SnapshotHeads {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventRepository,
    private readonly lists: KeepCheckLists,
  ) {}

  async of(eventId: string, device: Pick<DoorDevice, 'gate' | 'canSearch'>): Promise<SnapshotHead> {
    const event = await this.events.get(eventId);
    const types = await this.events.typesOf([eventId]);
    return {
      event: { id: event.id, name: event.title, startsAt: event.startsAt.getTime(), endsAt: event.endsAt.getTime(), hasWalkIns: event.state !== 'cancelled' },
      gate: device.gate, canSearch: device.canSearch,
      types: types.map(({ id, name, priceFen }) => ({ id, name, priceFen, mark: markOf(id) })),
      lists: (await this.lists.of(eventId)).map((list) => doorList(event, list)),
      keys: await this.keys(event),
    };
  }

  private async keys(event: Event): Promise<SnapshotHead['keys']> {
    const keys = await this.transaction.manager.find(TicketKey, { order: { createdAt: 'DESC' }, take: OTHER_KEYS });
    if (!keys.some((key) => key.eventId === event.id)) keys.push(...(await this.transaction.manager.findBy(TicketKey, { eventId: event.id })));
    const others = await this.transaction.manager.find(Event, { select: { id: true, title: true }, where: { id: In(keys.map((key) => key.eventId)) } });
    const titles = new Map(others.map(({ id, title }) => [id, title]));
    return keys.map(({ eventId, publicKey }) => ({ keyId: markOf(eventId), publicKey, eventTitle: eventId === event.id ? null : (titles.get(eventId) ?? '') }));
  }
}

function doorList(event: Event, list: CheckList): SnapshotHead['lists'][number] {
  const { opensAt, closesAt } = windowOf(event, list);
  const { id, name, kind, ticketTypeIds, allowsReentry } = list;
  return { id, name, kind, ticketTypeIds, allowsReentry, opensAt: opensAt.getTime(), closesAt: closesAt.getTime() };
}
