import { setTimeout as rest } from 'node:timers/promises';
import { idBefore, newId } from './ids.js';

test('what was made since a moment sorts after it, and what was made before it does not', async () => {
  const former = newId();
  await rest(60);
  const latter = newId();
  expect(former < idBefore(30)).toBe(true);
  expect(idBefore(30) < latter).toBe(true);
  expect(idBefore(30)).toHaveLength(latter.length);
});
