import { GUEST_STATES, type DoorGuest, type GuestColumns, type MovementColumns } from '@chudian/shared';
import { MOVED } from './door-scan.repository.js';
import type { DoorScan } from './door-scan.entity.js';

const [NUMBER_LENGTH, MARK_LENGTH, LAST_FOUR] = [8, 7, 4];

/** Guests as columns: much smaller than as objects, since no name of a property is repeated. Helpers who only scan get no letters to search by. */
export function guestColumns(guests: DoorGuest[], replaced: string[], typeIds: string[], canSearch: boolean): GuestColumns {
  const companies = new Map<string, number>();
  const companyOf = (company: string | null) => {
    if (!company || !canSearch) return -1;
    if (!companies.has(company)) companies.set(company, companies.size);
    return companies.get(company)!;
  };
  return {
    keys: guests.map((guest) => guest.key).join(''),
    registrations: replaced.join(''),
    numbers: guests.map((guest) => (guest.number ?? '').padEnd(NUMBER_LENGTH)).join(''),
    tokens: guests.map((guest) => (guest.tokenMark === null ? '' : guest.tokenMark.toString(36)).padStart(MARK_LENGTH)).join(''),
    types: guests.map((guest) => typeIds.indexOf(guest.ticketTypeId)),
    states: guests.map((guest) => GUEST_STATES.indexOf(guest.state)),
    names: guests.map((guest) => guest.name),
    companies: guests.map((guest) => companyOf(guest.company)),
    companyNames: [...companies.keys()],
    lastFours: guests.map((guest) => (canSearch ? guest.lastFour : '').padEnd(LAST_FOUR)).join(''),
    pinyins: guests.map((guest) => (canSearch ? guest.pinyin : '')),
  };
}

/** Movements as columns; times as steps from one to the next. */
export function movementColumns(scans: DoorScan[]): MovementColumns {
  const [lists, gates] = [indexed(scans.map((scan) => scan.listId)), indexed(scans.map((scan) => scan.gate))];
  return {
    tickets: scans.map((scan) => scan.ticketId).join(''),
    lists: lists.values, listOf: lists.places, gates: gates.values, gateOf: gates.places,
    times: scans.map((scan, at) => scan.at.getTime() - (at === 0 ? 0 : scans[at - 1].at.getTime())),
    kinds: scans.map((scan) => (scan.direction === 'in' ? 0 : 1) + (MOVED.includes(scan.outcome) ? 0 : 2)),
  };
}

function indexed(values: string[]): { values: string[]; places: number[] } {
  const places = new Map<string, number>();
  for (const value of values) if (!places.has(value)) places.set(value, places.size);
  return { values: [...places.keys()], places: values.map((value) => places.get(value)!) };
}
