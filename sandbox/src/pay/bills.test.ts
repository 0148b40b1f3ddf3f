import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { textOf } from '../platform/json.js';
import { Merchant } from '../testing/merchant.js';
import { World } from '../testing/world.js';

const HOST = 'https://api.mch.weixin.qq.com';
const MINUTE = 60_000;
let world: World;
let merchant: Merchant;
beforeEach(async () => {
  world = await World.start();
  merchant = new Merchant(world);
  world.control.clock.set(Date.parse('2027-03-01T23:30:00+08:00'));
  world.control.clock.freeze();
});
afterEach(() => world.stop());

const at = (time: string) => world.control.clock.set(Date.parse(`${time}+08:00`));
const bill = (query: string, kind = 'tradebill') => merchant.get(`/v3/bill/${kind}?${query}`);
const download = async (query: string, kind?: string) => {
  const { body } = await bill(query, kind);
  const url = textOf(body.download_url);
  expect([body.hash_type, url.startsWith(`${HOST}/v3/billdownload/file?token=`)]).toEqual(['SHA1', true]);
  const file = await merchant.get(url.slice(HOST.length));
  const bytes = query.includes('GZIP') ? gunzipSync(file.bytes) : file.bytes;
  expect([createHash('sha1').update(bytes).digest('hex'), file.signedBy]).toEqual([body.hash_value, null]);
  return bytes.toString();
};
const rows = (text: string) => text.replace(/^\uFEFF/, '').trimEnd().split('\r\n');
const cells = (row = '') => row.slice(1).split(',`');

const sellTwiceAndRefund = async () => {
  await merchant.sell({ description: '沙龙,早鸟票`A', attach: 'registration:7' });
  await merchant.sell({ out_trade_no: 'T20260301000002', amount: { total: 990 } });
  await merchant.refund({ out_trade_no: 'T20260301000002', amount: { refund: 490, total: 990, currency: 'CNY' } });
};

test('the trade bill of a day: a byte order mark, plain headings, back-ticked cells in yuan, and a line of sums', async () => {
  await sellTwiceAndRefund();
  at('2027-03-02T10:00:00');
  const text = await download('bill_date=2027-03-01&bill_type=ALL');
  expect(text.startsWith('\uFEFF交易时间,公众账号ID,商户号,')).toBe(true);
  const [head = '', first, second, refund, sumHead, sums] = rows(text);
  const names = head.split(',');
  const value = (row: string | undefined, name: string) => cells(row)[names.indexOf(name)];
  expect(names).toHaveLength(27);
  expect(first?.startsWith('`2027-03-01 23:30:00,`wx')).toBe(true);
  expect(['商户订单号', '交易状态', '订单金额', '手续费', '费率', '商户数据包', '商品名称'].map((name) => value(first, name))).toEqual(['T20260301000001', 'SUCCESS', '99.00', '0.59400', '0.60%', 'registration:7', '沙龙 早鸟票 A']);
  expect(['商户订单号', '交易状态', '应结订单金额', '退款金额', '商户退款单号', '退款状态', '手续费'].map((name) => value(refund, name))).toEqual(['T20260301000002', 'REFUND', '0.00', '4.90', 'R20260301000001', 'SUCCESS', '-0.02940']);
  expect(value(second, '订单金额')).toBe('9.90');
  expect([sumHead, sums]).toEqual(['总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额', '`3,`108.90,`4.90,`0.00,`0.62400,`108.90,`4.90']);
});

test('only payments, or only refunds', async () => {
  await sellTwiceAndRefund();
  at('2027-03-02T12:00:00');
  expect(rows(await download('bill_date=2027-03-01&bill_type=SUCCESS'))).toHaveLength(5);
  const [head, refund] = rows(await download('bill_date=2027-03-01&bill_type=REFUND'));
  expect([head?.includes('退款申请时间,退款成功时间'), refund?.includes('`2027-03-01 23:30:03')]).toEqual([true, true]);
});

test('the fund-flow bill begins with what was there before', async () => {
  await merchant.sell();
  at('2027-03-02T12:00:00');
  await merchant.sell({ out_trade_no: 'T20260302000001', amount: { total: 990 } });
  world.control.clock.advance(MINUTE);
  await merchant.refund({ out_trade_no: 'T20260302000001', amount: { refund: 990, total: 990, currency: 'CNY' } });
  at('2027-03-03T10:00:00');
  const [, paid, fee, back, , sums] = rows(await download('bill_date=2027-03-02&account_type=BASIC', 'fundflowbill'));
  expect([paid, fee, back].map((row) => cells(row).slice(3, 8))).toEqual([
    ['交易', '交易', '收入', '9.90', '108.31'],
    ['扣除交易手续费', '扣除交易手续费', '支出', '0.06', '108.25'],
    ['退款', '退款', '支出', '9.84', '98.41'],
  ]);
  expect(sums).toBe('`3,`1,`9.90,`2,`9.90');
});

test('zipped when asked; the hash is of what was zipped', async () => {
  await merchant.sell();
  at('2027-03-02T10:00:00');
  expect(rows(await download('bill_date=2027-03-01&bill_type=ALL&tar_type=GZIP'))).toHaveLength(4);
});

test.each([
  ['2027-03-01T23:59:59', 'bill_date=2027-03-01', 'NO_STATEMENT_EXIST'],
  ['2027-03-02T09:59:59', 'bill_date=2027-03-01', 'STATEMENT_CREATING'],
  ['2027-03-02T10:00:00', 'bill_date=2027-02-28', 'NO_STATEMENT_EXIST'],
  ['2027-03-02T10:00:00', 'bill_date=2027-02-30', 'PARAM_ERROR'],
  ['2027-03-02T10:00:00', 'bill_date=2026-11-01', 'PARAM_ERROR'],
  ['2027-03-02T10:00:00', 'bill_date=2027-03-01&bill_type=EVERYTHING', 'PARAM_ERROR'],
  ['2027-03-02T10:00:00', 'bill_date=2027-03-01&tar_type=ZIP', 'PARAM_ERROR'],
])('at %s the bill of %s is %s', async (time, query, code) => {
  await merchant.sell();
  at(time);
  expect(await bill(query)).toMatchObject({ status: 400, body: { code } });
});

test('the address lives five minutes and opens with a signature only', async () => {
  await merchant.sell();
  at('2027-03-02T10:00:00');
  const path = textOf((await bill('bill_date=2027-03-01')).body.download_url).slice(HOST.length);
  expect((await merchant.get(path, { authorization: '' })).status).toBe(401);
  expect((await merchant.get(`${path}x`)).body.code).toBe('INVALID_REQUEST');
  world.control.clock.advance(5 * MINUTE + 1);
  expect((await merchant.get(path)).body.code).toBe('INVALID_REQUEST');
});
