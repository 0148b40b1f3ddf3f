import { applyData, pathKeys } from './set-data.js';

test('a path may name positions with or without a dot', () => {
  expect(pathKeys('root.cn.[0].cn[12].v')).toEqual(['root', 'cn', 0, 'cn', 12, 'v']);
});

test('a value is set deep inside, and nothing beside it changes', () => {
  const data = { root: { cn: [{ v: 'a' }, { v: 'b' }] } };
  applyData(data, 'root.cn.[1].v', 'c');
  expect(data).toEqual({ root: { cn: [{ v: 'a' }, { v: 'c' }] } });
});

test('what is missing on the way is made: a list before a position, else an object', () => {
  const data = {};
  applyData(data, 'a.b[1].c', 1);
  expect(data).toEqual({ a: { b: [undefined, { c: 1 }] } });
});
