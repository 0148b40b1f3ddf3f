import type { CheckListBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { idFor, newId } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import { TicketTypeNotFound } from '../event.errors.js';
import { EventRepository } from '../event.repository.js';
import { CheckList } from './check-list.entity.js';
import { CheckListRepository } from './check-list.repository.js';
import { CheckListInUse, LastCheckList } from './door.errors.js';
import { DoorScanRepository } from './door-scan.repository.js';

/** An event's check lists. Every event has an entrance: it is made when it is first asked for. */
@Injectable()
export class KeepCheckLists {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventRepository,
    private readonly lists: CheckListRepository,
    private readonly scans: DoorScanRepository,
    private readonly clock: Clock,
  ) {}

  async of(eventId: string): Promise<CheckList[]> {
    const lists = await this.lists.ofEvent(eventId);
    if (lists.length > 0) return lists;
    await this.events.get(eventId);
    await this.lists.add(this.entranceOf(eventId));
    return this.lists.ofEvent(eventId);
  }

  async add(eventId: string, body: CheckListBody): Promise<CheckList> {
    await this.of(eventId);
    await this.requireOwnTypes(eventId, body);
    const list = Object.assign(new CheckList(), { id: newId(), eventId, createdAt: this.clock.now() });
    list.write(body);
    return this.lists.save(list);
  }

  async change(eventId: string, id: string, body: CheckListBody): Promise<CheckList> {
    const list = await this.lists.getOfEvent(eventId, id);
    await this.requireOwnTypes(eventId, body);
    list.write(body);
    return this.lists.save(list);
  }

  remove(eventId: string, id: string): Promise<void> {
    return this.transaction.run(async () => {
      const list = await this.lists.getOfEvent(eventId, id);
      if (await this.scans.hasAnyOf(id, eventId)) throw new CheckListInUse();
      if ((await this.lists.ofEvent(eventId)).length === 1) throw new LastCheckList();
      await this.lists.remove(list);
    });
  }

  private async requireOwnTypes(eventId: string, { ticketTypeIds }: CheckListBody): Promise<void> {
    const own = new Set((await this.events.typesOf([eventId])).map((type) => type.id));
    if (ticketTypeIds?.some((id) => !own.has(id))) throw new TicketTypeNotFound();
  }

  /** The same id whoever makes it first; small, so that it stands before the lists that are added. */
  private entranceOf(eventId: string): CheckList {
    const list = Object.assign(new CheckList(), { id: `00${idFor(`entrance|${eventId}`).slice(2)}`, eventId, createdAt: this.clock.now() });
    list.write({ name: '入场', kind: 'entrance', ticketTypeIds: null });
    return list;
  }
}
