import { DoorMemory, markOf, searchGuests, ticketNumber, type DoorGuest, type SnapshotHead, type SnapshotPage } from '@chudian/shared';
import { randomBytes } from 'node:crypto';
import { newId } from '../../platform/database/ids.js';
import { pinyinOf } from './door-guests.js';
import { guestColumns, movementColumns } from './snapshot-columns.js';

const PEOPLE = 20_000;
const PAGE = 1_000;
const MEGABYTE = 1024 * 1024;
const FAMILIES = ['张', '王', '李', '赵', '欧阳', '单', '曾', '陈'];
const GIVEN = ['伟', '芳', '建国', '晓明', '思远', '雪', '志强', '丽华'];

const TYPE = { id: newId(), name: '普通票', mark: 1, priceFen: 0 };
const HEAD: SnapshotHead = {
  event: { id: newId(), name: '年度大会', startsAt: 0, endsAt: 1, hasWalkIns: true }, gate: '北门', canSearch: true, types: [TYPE], keys: [],
  lists: [{ id: newId(), name: '入场', kind: 'entrance', ticketTypeIds: null, opensAt: 0, closesAt: 1, allowsReentry: false }],
};

function guest(index: number): DoorGuest {
  const name = FAMILIES[index % 8] + GIVEN[Math.floor(index / 8) % 8];
  const key = newId();
  return { key, number: ticketNumber(randomBytes(32)), tokenMark: markOf(key), ticketTypeId: TYPE.id, state: 'confirmed', name, company: `苏州工业设备第 ${index % 400} 公司`, lastFour: String(index % 10_000).padStart(4, '0'), pinyin: pinyinOf(name) };
}

const people = Array.from({ length: PEOPLE }, (_, index) => guest(index));
const pages = Array.from({ length: PEOPLE / PAGE }, (_, at): SnapshotPage => ({
  head: at === 0 ? HEAD : null, guests: guestColumns(people.slice(at * PAGE, (at + 1) * PAGE), [], [TYPE.id], true), revoked: '', movements: movementColumns([]), next: null, since: null,
}));

test('an event of 20,000 people weighs less than 3.5 MB at a door, in pages far below the megabyte that one may weigh', () => {
  // A third more than the bytes of the page, as base 64.
  const sizes = pages.map((page) => (Buffer.byteLength(JSON.stringify(page)) * 4) / 3);
  expect(Math.max(...sizes)).toBeLessThan(MEGABYTE / 4);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3.5 * MEGABYTE);
});

test('a device that has read it knows everybody as the server does, and finds them by pinyin, initials and last digits', () => {
  const memory = new DoorMemory(pages[0]);
  for (const page of pages.slice(1)) memory.take(page);
  expect(memory.size).toBe(PEOPLE);
  for (const index of [0, 4_999, 19_999]) expect(memory.guest(people[index].key)).toEqual(people[index]);
  const namesFor = (words: string) => [...new Set(searchGuests(memory.everybody(), words).map(({ name }) => name))];
  expect(namesFor('shanwei')).toEqual(['单伟']);
  expect(namesFor('oyxm')).toEqual(['欧阳晓明']);
  expect(namesFor('ceng jian')).toEqual([]);
  expect(namesFor('zengjian')).toEqual(['曾建国']);
  expect(searchGuests(memory.everybody(), '0042').map(({ lastFour }) => lastFour)).toEqual(['0042', '0042']);
  expect(searchGuests(memory.everybody(), people[7].number!)).toEqual([people[7]]);
});

test('a name is spelled in syllables alone, whatever stands between them', () => {
  expect(['欧阳雪', '吕布', '阿卜杜·买买提', 'Anna 王', "Conan O'Neil", ' '].map(pinyinOf)).toEqual(['ou yang xue', 'lv bu', 'a bu du mai mai ti', 'anna wang', 'conan o neil', '']);
});
