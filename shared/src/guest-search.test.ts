import type { DoorGuest } from './door-decision';
import { searchGuests } from './guest-search';

const guest = (name: string, pinyin: string, facts: Partial<DoorGuest> = {}): DoorGuest =>
  ({ key: name, number: null, tokenMark: null, ticketTypeId: 't', state: 'confirmed', name, company: null, lastFour: '', pinyin, ...facts });
const GUESTS = [
  guest('王建国', 'wang jian guo', { lastFour: '8000' }), guest('张伟', 'zhang wei', { number: 'AB3D7KMN' }), guest('欧阳雪', 'ou yang xue'), guest('吕伟', 'lv wei'),
  guest('Wei Smith', 'wei smith'), guest('王 8000', 'wang 8000'),
];
const found = (text: string, limit?: number) => searchGuests(GUESTS, text, limit).map(({ name }) => name);

test.each([
  ['the last four digits of the phone before a name that has them', '8000', ['王建国', '王 8000']],
  ['the whole number, of which only the end is known', '+86 138-0013-8000', ['王建国']],
  ['the name, or a part of it', '建国', ['王建国']],
  ['the whole in pinyin', 'ouyangxue', ['欧阳雪']],
  ['its beginning, with a space between the syllables', 'Wang J', ['王建国']],
  ['the initials', 'oyx', ['欧阳雪']],
  ['the given name alone in pinyin', 'jianguo', ['王建国']],
  ['a syllable, after the names that begin with it', 'wei', ['Wei Smith', '吕伟', '张伟']],
  ['the number of the ticket as it is read out', 'ab3d-7kmn', ['张伟']],
])('people are found by %s: %s', (_, text, names) => {
  expect(found(text)).toEqual(names);
});

test('nobody is found by nothing, by the middle of his number, or by a letter in the middle of his name', () => {
  expect(['', '  ', 'D7KM', 'x'].flatMap((text) => found(text))).toEqual([]);
});

test('no more than asked for, the best first', () => {
  expect(found('w', 2)).toEqual(['Wei Smith', '王 8000']);
});
