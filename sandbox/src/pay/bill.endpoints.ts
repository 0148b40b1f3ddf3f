import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { HOSTS } from '../platform/endpoint.js';
import type { JsonObject } from '../platform/json.js';
import type { Platform } from '../platform/platform.js';
import { writeBill, type BillTable } from './bill-table.js';
import { startOfDay } from './china-time.js';
import { fundFlowBill } from './fund-flow-bill.js';
import { movementsUntil, onDay, type Movement } from './movements.js';
import type { Orders } from './orders.js';
import { PayFile, type PayCall, type PayEndpoint } from './pay-endpoint.js';
import { PayError } from './pay-error.js';
import type { Refunds } from './refunds.js';
import { tradeBill, type TradeBillType } from './trade-bill.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Ten in the morning of the day after. */
const READY_AFTER = DAY + 10 * HOUR;
const KEPT = 92 * DAY;
const LINK_LIFE_MS = 5 * 60_000;

type Bill = { kind: 'trade'; day: number; type: TradeBillType; isZipped: boolean } | { kind: 'fund'; day: number; isZipped: boolean };
type Link = Bill & { until: number };
type MovementsUntil = (until: number) => Movement[];

/** The day's bills: first an address and a hash, then under the address the file. */
export function billEndpoints(platform: Platform, orders: Orders, refunds: Refunds): PayEndpoint[] {
  const movements: MovementsUntil = (until) => movementsUntil({ orders: orders.all().reverse(), refunds: refunds.all().reverse() }, until);
  return [
    { method: 'GET', path: '/v3/bill/tradebill', handle: ({ query }) => announce(platform, readTradeBill(platform, query), movements) },
    { method: 'GET', path: '/v3/bill/fundflowbill', handle: ({ query }) => announce(platform, readFundFlowBill(platform, query), movements) },
    { method: 'GET', path: '/v3/billdownload/file', handle: ({ query }) => download(platform, query.token ?? '', movements) },
  ];
}

function readTradeBill(platform: Platform, query: PayCall['query']): Bill {
  const type = oneOf(query, 'bill_type', ['ALL', 'SUCCESS', 'REFUND'] as const);
  return { kind: 'trade', type, day: readDay(platform, query.bill_date), isZipped: isZipped(query) };
}

function readFundFlowBill(platform: Platform, query: PayCall['query']): Bill {
  const account = oneOf(query, 'account_type', ['BASIC', 'OPERATION', 'FEES'] as const);
  const bill: Bill = { kind: 'fund', day: readDay(platform, query.bill_date), isZipped: isZipped(query) };
  if (account !== 'BASIC') throw noBill();
  return bill;
}

/** Bills are of past days, made in the morning, and kept for three months. */
function readDay({ clock }: Platform, text = ''): number {
  const day = startOfDay(text);
  if (day === null) throw PayError.field('bill_date', '应为yyyy-MM-dd格式的日期', { value: text, location: 'query' });
  if (day + DAY > clock.now()) throw noBill();
  if (clock.now() - day > KEPT) throw PayError.field('bill_date', '仅支持下载三个月内的账单', { value: text, location: 'query' });
  if (clock.now() < day + READY_AFTER) throw new PayError('STATEMENT_CREATING', '账单生成中，请在次日10点后再试');
  return day;
}

function write(bill: Bill, movements: MovementsUntil): string {
  const all = movements(bill.day + DAY);
  const ofDay = onDay(all, bill.day);
  const table: BillTable = bill.kind === 'trade' ? tradeBill(ofDay, bill.type, bill.day + READY_AFTER) : fundFlowBill(all.filter(({ at }) => at < bill.day), ofDay);
  if (table.rows.length === 0) throw noBill();
  return writeBill(table);
}

/** The address is at WeChat's own host, wherever the sandbox is: that is what merchants sign. */
function announce({ seal, clock }: Platform, bill: Bill, movements: MovementsUntil): JsonObject {
  const link: Link = { ...bill, until: clock.now() + LINK_LIFE_MS };
  return {
    hash_type: 'SHA1',
    hash_value: createHash('sha1').update(write(bill, movements)).digest('hex'),
    download_url: `https://${HOSTS.pay}/v3/billdownload/file?token=${seal.close('bill', link)}`,
  };
}

function download({ seal, clock }: Platform, token: string, movements: MovementsUntil): PayFile {
  const link = seal.open<Link>('bill', token);
  if (!link || link.until < clock.now()) throw new PayError('INVALID_REQUEST', '账单下载链接不存在或已过期');
  const text = Buffer.from(write(link, movements));
  return link.isZipped ? new PayFile('application/x-gzip', gzipSync(text)) : new PayFile('text/plain; charset=utf-8', text);
}

const noBill = (): PayError => new PayError('NO_STATEMENT_EXIST', '账单文件不存在');
const isZipped = (query: PayCall['query']): boolean => query.tar_type !== undefined && oneOf(query, 'tar_type', ['GZIP'] as const) === 'GZIP';

/** Without one the first is meant. */
function oneOf<const T extends readonly string[]>(query: PayCall['query'], name: string, values: T): T[number] {
  const value = query[name] ?? values[0];
  if (!values.includes(value as T[number])) throw PayError.field(name, `应为${values.join('、')}之一`, { value, location: 'query' });
  return value as T[number];
}
