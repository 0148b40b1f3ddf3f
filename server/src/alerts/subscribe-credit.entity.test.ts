import { SubscribeCredit } from './subscribe-credit.entity.js';

const NOON = new Date('2026-11-02T04:00:00Z');
const fresh = () => SubscribeCredit.none('c1', 'ann', 'template');

test('one tap counts once, though the phone and WeChat both tell of it', () => {
  const credit = fresh();
  credit.report('accept', NOON);
  credit.confirm('accept', NOON);
  expect(credit.left).toBe(1);
});

test('a tap counts also when one of the two was lost', () => {
  const [phoneOnly, wechatOnly] = [fresh(), fresh()];
  phoneOnly.report('accept', NOON);
  wechatOnly.confirm('accept', NOON);
  expect([phoneOnly.left, wechatOnly.left]).toEqual([1, 1]);
});

test('each message spends one, and what is not there cannot be spent', () => {
  const credit = fresh();
  credit.report('accept', NOON);
  credit.report('accept', NOON);
  credit.spend();
  expect(credit.left).toBe(1);
  credit.spend();
  credit.spend();
  expect(credit.left).toBe(0);
  credit.report('accept', NOON);
  expect(credit.left).toBe(1);
});

test('when WeChat says that none are left, a late confirmation of an old tap brings none back', () => {
  const credit = fresh();
  credit.report('accept', NOON);
  credit.empty();
  credit.confirm('accept', NOON);
  expect(credit.left).toBe(0);
});

test.each(['reject', 'ban', 'filter'] as const)('the answer %s is noted and allows nothing', (answer) => {
  const credit = fresh();
  credit.report(answer, NOON);
  expect(credit).toMatchObject({ left: 0, lastAnswer: answer, answeredAt: NOON });
});
