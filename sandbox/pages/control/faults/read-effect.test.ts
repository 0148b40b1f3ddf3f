import { readEffect } from './read-effect';

test.each([
  ['48001', { kind: 'errcode', errcode: 48001 }],
  ['-1', { kind: 'errcode', errcode: -1 }],
  ['1500 ms', { kind: 'slow', ms: 1500 }],
  ['HTTP 504', { kind: 'http', status: 504 }],
  ['RULE_LIMIT', { kind: 'error', code: 'RULE_LIMIT' }],
])('%s is read as what was meant', (text, effect) => {
  expect(readEffect(text)).toEqual(effect);
});
