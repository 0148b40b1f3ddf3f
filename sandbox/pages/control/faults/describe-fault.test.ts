import { effectName, progressText, targetName } from './describe-fault';

test('a fault from the list is named as in the list, another one by what it does', () => {
  expect([targetName('*/cgi-bin/token'), targetName('*/wxa/other')]).toEqual(['获取 access_token（普通）', '*/wxa/other']);
  expect(effectName({ kind: 'errcode', errcode: 40001 })).toBe('errcode 40001 access_token 无效');
  expect(effectName({ kind: 'errcode', errcode: 48001 })).toBe('errcode 48001');
  expect(effectName({ kind: 'slow', ms: 700 })).toBe('变慢 0.7 秒');
  expect(effectName({ kind: 'error', code: 'ACCOUNT_ERROR' })).toBe('ACCOUNT_ERROR');
});

test('how far a fault is used up is said in words', () => {
  expect(progressText({ count: 3, hits: 1 })).toBe('3 次中已发生 1 次');
  expect(progressText({ hits: 12, probability: 0.5 })).toBe('已发生 12 次，直到移除 · 50% 的概率');
});
