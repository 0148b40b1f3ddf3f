import { costsMoney, preselect, tellPrice, tellSale, type TicketType } from './ticket-types';

const CHINA = 'Asia/Shanghai';
const type = (change: Partial<TicketType> = {}): TicketType => ({
  id: 't1', name: '标准票', description: '', priceFen: 0, payableFen: 0, sale: 'open', opensAt: null, closesAt: null, left: null, ...change,
});

test('prices are told without needless digits', () => {
  expect([0, 9900, 9950, 12_345_600].map(tellPrice)).toEqual(['免费', '¥99', '¥99.50', '¥123,456']);
});

test('an event is free when all its tickets are', () => {
  expect(costsMoney([type(), type()])).toBe(false);
  expect(costsMoney([type(), type({ priceFen: 1 })])).toBe(true);
});

test('a sale is told by what stands in its way, or by what is left', () => {
  expect(tellSale(type(), CHINA)).toBe(null);
  expect(tellSale(type({ left: 3, closesAt: '2026-12-01T02:00:00.000Z' }), CHINA)).toBe('仅剩 3 个名额 · 12月1日 10:00 截止');
  expect(tellSale(type({ sale: 'soon', opensAt: '2026-12-01T02:00:00.000Z' }), CHINA)).toBe('12月1日 10:00 开始');
  expect(tellSale(type({ sale: 'sold-out' }), CHINA)).toBe('已满');
  expect(tellSale(type({ sale: 'ended' }), CHINA)).toBe('已截止');
});

test('the only ticket that can be had is chosen already', () => {
  expect(preselect([type({ sale: 'sold-out' }), type({ id: 't2' })], false)).toBe('t2');
  expect(preselect([type(), type({ id: 't2' })], false)).toBe(null);
  expect(preselect([type({ sale: 'sold-out' })], true)).toBe('t1');
  expect(preselect([type({ sale: 'sold-out' })], false)).toBe(null);
});
