import { readEventEntry } from './event-entry';

test('a card brings the event and who passed it on', () => {
  expect(readEventEntry({ id: 'e1', invite: 'K7' })).toEqual({ id: 'e1', invite: 'K7', promo: undefined, scanId: undefined });
  expect(readEventEntry({ id: 'e1', promo: '%E5%85%AC%E5%BC%80', scanId: 's1' })).toMatchObject({ promo: '公开', scanId: 's1' });
});

test('a plain link brings the same in its address', () => {
  expect(readEventEntry({ q: encodeURIComponent('https://a.example/e?id=e1&invite=K7&promo=SUMMER26'), scancode_time: '1' })).toMatchObject({ id: 'e1', invite: 'K7', promo: 'SUMMER26' });
});

test('without anything there is no event', () => {
  expect(readEventEntry({})).toMatchObject({ id: '', invite: undefined });
});
