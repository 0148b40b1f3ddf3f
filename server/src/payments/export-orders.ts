import { ORDER_STATE_NAMES, ORDER_TROUBLE_NAMES, type OrderRow, type OrdersQuery } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { StaffCaller } from '../platform/access/callers.js';
import { RecordAudit } from '../platform/audit/record-audit.js';
import { shanghaiTime } from '../platform/clock/shanghai-day.js';
import { csvStream } from '../platform/http/csv.js';
import { ReadOrders } from './read-orders.js';

const PORTION = 500;
const COLUMNS = {
  id: '订单号', createdAt: '下单时间', name: '姓名', company: '公司', phone: '手机号', description: '项目', amount: '应付（元）', paid: '实付（元）', refunded: '已退（元）',
  state: '状态', trouble: '需核对', paidAt: '支付时间',
};

/** What the list's filter shows, as CSV, read and written portion by portion. Phones stay masked. */
@Injectable()
export class ExportOrders {
  constructor(
    private readonly read: ReadOrders,
    private readonly audit: RecordAudit,
  ) {}

  async execute(query: OrdersQuery, caller: StaffCaller): Promise<Readable> {
    await this.audit.execute({ by: caller, action: 'rows-exported', subject: '订单列表' });
    return csvStream(Readable.from(this.rows(query)), COLUMNS);
  }

  private async *rows(query: OrdersQuery): AsyncGenerator<Record<string, unknown>> {
    let after: string | undefined;
    for (;;) {
      const { rows, next } = await this.read.page({ ...query, after, limit: PORTION });
      yield* rows.map(lineOf);
      if (next === null) return;
      after = next;
    }
  }
}

function lineOf({ contact, state, trouble, createdAt, paidAt, ...row }: OrderRow): Record<string, unknown> {
  return {
    id: row.id, description: row.description, name: contact.name, company: contact.company, phone: contact.phoneMasked, amount: inYuan(row.amountFen),
    paid: row.paidFen === null ? '' : inYuan(row.paidFen), refunded: inYuan(row.refundedFen), state: ORDER_STATE_NAMES[state],
    trouble: trouble === null ? '' : ORDER_TROUBLE_NAMES[trouble], createdAt: shanghaiTime(new Date(createdAt)), paidAt: paidAt === null ? '' : shanghaiTime(new Date(paidAt)),
  };
}

/** Without a sign and thousands, so that a spreadsheet adds it up. */
const inYuan = (fen: number): string => (fen / 100).toFixed(2);
