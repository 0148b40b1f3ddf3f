import { entryOfScanned, landingAddress, pageOfScanned, readEntry } from './entry';

const link = 'http://localhost:3000/q/0123456789abcdefg';

test('the scene of a mini-program code is decoded once', () => {
  expect(readEntry({ scene: 'k%3D1%2526' })).toEqual({ scene: 'k=1%26' });
});

test('a plain link brings its address', () => {
  expect(readEntry({ q: encodeURIComponent(link), scancode_time: '1790000000' })).toEqual({ link });
});

test('an app opened without a code has no entry', () => {
  expect(readEntry({})).toBe(null);
  expect(readEntry({ scene: '' })).toBe(null);
});

test('a badly encoded scene is taken as it is and left to the server', () => {
  expect(readEntry({ scene: '100%' })).toEqual({ scene: '100%' });
});

test('the scanner inside the app tells our own code by its page', () => {
  expect(entryOfScanned({ path: 'materials/pages/landing/index?scene=a%3Db', result: '' })).toEqual({ scene: 'a=b' });
  expect(entryOfScanned({ result: link })).toEqual({ link });
});

test('the code on a venue\'s screen leads to the check-in, everything else to its landing', () => {
  const venue = 'https://a.example/check-in?id=e1&code=c1';
  expect(pageOfScanned({ result: venue })).toBe(`/events/pages/check-in/index?q=${encodeURIComponent(venue)}`);
  expect(pageOfScanned({ result: link })).toBe(landingAddress({ link }));
  expect(pageOfScanned({ path: 'materials/pages/landing/index?scene=a', result: '' })).toBe(landingAddress({ scene: 'a' }));
});

test('an entry survives the way through an address', () => {
  const query = landingAddress({ link }).split('q=')[1];
  expect(readEntry({ q: query })).toEqual({ link });
});
