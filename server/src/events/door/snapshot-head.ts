import { markOf, type SnapshotHead } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import type { Event } from '../event.entity.js';
import { EventRepository } from '../event.repository.js';
import type { CheckList } from './check-list.entity.js';
import type { DoorDevice } from './door-device.entity.js';
import { DoorKeys } from './door-keys.js';
import { windowOf } from './door-window.js';
import { KeepCheckLists } from './keep-check-lists.js';

/** What a door knows of its event before it knows anybody. */
@Injectable()
export class SnapshotHeads {
  constructor(
    private readonly events: EventRepository,
    private readonly lists: KeepCheckLists,
    private readonly keys: DoorKeys,
  ) {}

  async of(eventId: string, device: Pick<DoorDevice, 'gate' | 'canSearch'>): Promise<SnapshotHead> {
    // Asked for in one turn, so that they travel together.
    const [event, types, lists, keys] = await Promise.all([this.events.get(eventId), this.events.typesOf([eventId]), this.lists.of(eventId), this.keys.known(eventId)]);
    return {
      event: { id: event.id, name: event.title, startsAt: event.startsAt.getTime(), endsAt: event.endsAt.getTime(), hasWalkIns: event.state !== 'cancelled' },
      gate: device.gate, canSearch: device.canSearch,
      types: types.map(({ id, name, priceFen }) => ({ id, name, priceFen, mark: markOf(id) })),
      lists: lists.map((list) => doorList(event, list)),
      keys: keys.map((key) => ({ keyId: markOf(key.eventId), publicKey: key.publicKey, eventTitle: key.eventId === eventId ? null : key.eventTitle })),
    };
  }
}

function doorList(event: Event, list: CheckList): SnapshotHead['lists'][number] {
  const { opensAt, closesAt } = windowOf(event, list);
  const { id, name, kind, ticketTypeIds, allowsReentry } = list;
  return { id, name, kind, ticketTypeIds, allowsReentry, opensAt: opensAt.getTime(), closesAt: closesAt.getTime() };
}
