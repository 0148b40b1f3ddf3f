import type { CheckInRow, ConflictView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { StaffNames } from '../../staff/staff-names.js';
import { DoorDeviceRepository } from './door-device.repository.js';
import { DoorGuests } from './door-guests.js';
import type { DoorScan } from './door-scan.entity.js';
import { DoorScanRepository } from './door-scan.repository.js';
import { KeepCheckLists } from './keep-check-lists.js';

/** Scans as the organiser reads them. */
@Injectable()
export class PresentScans {
  constructor(
    private readonly lists: KeepCheckLists,
    private readonly devices: DoorDeviceRepository,
    private readonly scans: DoorScanRepository,
    private readonly guests: DoorGuests,
    private readonly staffNames: StaffNames,
  ) {}

  async rows(eventId: string, scans: DoorScan[]): Promise<CheckInRow[]> {
    const lists = await this.listNames(eventId);
    const guests = await this.guests.viewsOf(scans.map((scan) => scan.ticketId));
    const names = await this.staffNames.of(scans.map((scan) => scan.undoneById));
    return scans.map(({ id, at, listId, gate, direction, method, verdict, outcome, ticketId, undoneById }) => ({
      id, at: at.toISOString(), list: { id: listId, name: lists.get(listId) ?? '' }, gate, direction, method, verdict, outcome,
      guest: guests.get(ticketId ?? '') ?? null, undoneBy: names.get(undoneById ?? '') ?? null,
    }));
  }

  async conflicts(eventId: string, scans: DoorScan[]): Promise<ConflictView[]> {
    const lists = await this.listNames(eventId);
    const guests = await this.guests.viewsOf(scans.map((scan) => scan.ticketId));
    const devices = new Map((await this.devices.byIds(scans.map((scan) => scan.deviceId).filter((id) => id !== null))).map((device) => [device.id, device.name]));
    const names = await this.staffNames.of(scans.map((scan) => scan.resolvedById));
    const firsts = await this.firstsOf(scans);
    return scans.map((scan) => ({
      id: scan.id, kind: scan.conflict!, list: { id: scan.listId, name: lists.get(scan.listId) ?? '' }, gate: scan.gate, device: scan.deviceId ? { id: scan.deviceId, name: devices.get(scan.deviceId) ?? '' } : null,
      at: scan.at.toISOString(), guest: guests.get(scan.ticketId ?? '') ?? null, code: scan.code, first: firsts.get(`${scan.ticketId}|${scan.listId}`) ?? null,
      resolution: scan.resolution, resolvedBy: names.get(scan.resolvedById ?? '') ?? null, resolvedAt: scan.resolvedAt?.toISOString() ?? null,
    }));
  }

  /** The admission that counts, for tickets that were let in twice. */
  private async firstsOf(scans: DoorScan[]): Promise<Map<string, { at: string; gate: string }>> {
    const doubles = scans.filter((scan) => scan.conflict === 'double').map((scan) => scan.ticketId).filter((id) => id !== null);
    const admitted = (await this.scans.ofTickets(doubles)).filter((scan) => scan.outcome === 'admitted').sort((one, other) => other.at.getTime() - one.at.getTime());
    return new Map(admitted.map(({ ticketId, listId, at, gate }) => [`${ticketId}|${listId}`, { at: at.toISOString(), gate }]));
  }

  private async listNames(eventId: string): Promise<Map<string, string>> {
    return new Map((await this.lists.of(eventId)).map((list) => [list.id, list.name]));
  }
}
