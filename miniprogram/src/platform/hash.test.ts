import { parseHash, toQueryString } from './hash.h5';

test('an address gives its page and its query with the values as they came', () => {
  expect(parseHash('#/materials/pages/landing/index?q=http%3A%2F%2Fa%2Fq%2Fx%3Db&scancode_time=1')).toEqual({
    path: 'materials/pages/landing/index',
    query: { q: 'http%3A%2F%2Fa%2Fq%2Fx%3Db', scancode_time: '1' },
  });
});

test('an address without a query has an empty one', () => {
  expect(parseHash('#/leads/pages/inbox/index')).toEqual({ path: 'leads/pages/inbox/index', query: {} });
  expect(parseHash('')).toEqual({ path: '', query: {} });
});

test('a value keeps everything after its first equals sign', () => {
  expect(parseHash('#/p?a=b=c').query).toEqual({ a: 'b=c' });
});

test('a query is written as it was read', () => {
  const text = 'scene=k%3D1&entered=2';
  expect(toQueryString(parseHash(`#/p?${text}`).query)).toBe(text);
});
