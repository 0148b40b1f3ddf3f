import type { CheckInRow, CheckInsPage, CheckInsQuery, CheckListView, ConflictsPage, ConflictsQuery, ConflictView, DoorCountsView, DoorDeviceView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { encodeCursor, pageOf } from '../../platform/http/cursor.js';
import { EventRepository } from '../event.repository.js';
import type { CheckList } from './check-list.entity.js';
import { CountDoor } from './count-door.js';
import type { DoorDevice } from './door-device.entity.js';
import { DoorDeviceRepository } from './door-device.repository.js';
import type { DoorScan } from './door-scan.entity.js';
import { DoorScanRepository } from './door-scan.repository.js';
import { KeepCheckLists } from './keep-check-lists.js';
import { PresentDevices } from './present-devices.js';
import { PresentScans } from './present-scans.js';

const PAGE_SIZE = 50;

/** What the console reads of an event's door. */
@Injectable()
export class DoorOffice {
  constructor(
    private readonly events: EventRepository,
    private readonly keepLists: KeepCheckLists,
    private readonly count: CountDoor,
    private readonly deviceRows: DoorDeviceRepository,
    private readonly presentDevices: PresentDevices,
    private readonly scans: DoorScanRepository,
    private readonly presentScans: PresentScans,
  ) {}

  async lists(eventId: string): Promise<CheckListView[]> {
    await this.events.get(eventId);
    const { lists: counts } = await this.count.execute(eventId);
    return (await this.keepLists.of(eventId)).map((list) => viewOf(list, counts));
  }

  async list(list: CheckList): Promise<CheckListView> {
    return viewOf(list, (await this.count.execute(list.eventId)).lists);
  }

  async counts(eventId: string): Promise<DoorCountsView> {
    await this.events.get(eventId);
    return this.count.execute(eventId);
  }

  async devices(eventId: string): Promise<DoorDeviceView[]> {
    return this.presentDevices.many(await this.deviceRows.ofEvent(eventId));
  }

  async device(device: DoorDevice): Promise<DoorDeviceView> {
    return (await this.presentDevices.many([device]))[0];
  }

  async conflicts(eventId: string, query: ConflictsQuery): Promise<ConflictsPage> {
    const limit = query.limit ?? PAGE_SIZE;
    const { rows, next } = pageOf(await this.scans.conflicts(eventId, query, limit + 1), limit, placeOf);
    return { rows: await this.presentScans.conflicts(eventId, rows), next };
  }

  async conflict(eventId: string, scan: DoorScan): Promise<ConflictView> {
    return (await this.presentScans.conflicts(eventId, [scan]))[0];
  }

  async checkIns(eventId: string, query: CheckInsQuery): Promise<CheckInsPage> {
    const limit = query.limit ?? PAGE_SIZE;
    const { rows, next } = pageOf(await this.scans.page(eventId, query, limit + 1), limit, placeOf);
    return { rows: await this.presentScans.rows(eventId, rows), next };
  }

  async checkIn(eventId: string, scan: DoorScan): Promise<CheckInRow> {
    return (await this.presentScans.rows(eventId, [scan]))[0];
  }
}

function viewOf(list: CheckList, counts: DoorCountsView['lists']): CheckListView {
  const { id, name, kind, ticketTypeIds, allowsReentry } = list;
  const { people = 0, admitted = 0 } = counts.find((count) => count.listId === id) ?? {};
  return { id, name, kind, ticketTypeIds, allowsReentry, opensAt: list.opensAt?.toISOString() ?? null, closesAt: list.closesAt?.toISOString() ?? null, people, admitted };
}

function placeOf({ at, id }: DoorScan): string {
  return encodeCursor(at, id);
}
