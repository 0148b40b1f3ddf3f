import { readCheckIn } from './check-in-entry';

test('a page opened by its own parameters, by a scene and by a plain link read the same', () => {
  const entry = { eventId: 'e1', code: 'ABC' };
  expect(readCheckIn({ id: 'e1', code: 'ABC' })).toEqual(entry);
  expect(readCheckIn({ scene: 'e%3De1%26c%3DABC' })).toEqual(entry);
  expect(readCheckIn({ q: encodeURIComponent('https://a.example/check-in?id=e1&code=ABC') })).toEqual(entry);
});

test('what is not whole is nothing', () => {
  expect(readCheckIn({ id: 'e1' })).toBe(null);
  expect(readCheckIn({})).toBe(null);
});
