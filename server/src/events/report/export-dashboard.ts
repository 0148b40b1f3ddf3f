import { LOOP_STEP_NAMES, type DashboardRow, type DashboardRowsQuery, type DashboardSplit, type EventDashboard } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { StaffCaller } from '../../platform/access/callers.js';
import { RecordAudit } from '../../platform/audit/record-audit.js';
import { shanghaiTime } from '../../platform/clock/shanghai-day.js';
import { csvStream } from '../../platform/http/csv.js';
import { EventRepository } from '../event.repository.js';
import { ReadDashboardRows } from './read-dashboard-rows.js';
import { ShowDashboard } from './show-dashboard.js';

const PORTION = 200;
const FIGURES = { part: '分组', name: '项目', people: '人数', confirmed: '确认参会', came: '到场' };
const ROWS = { at: '时间', name: '姓名', company: '公司', phone: '手机号' };

/** What the dashboard shows, and the people behind one of its numbers, as CSV. Phones stay masked. */
@Injectable()
export class ExportDashboard {
  constructor(
    private readonly dashboard: ShowDashboard,
    private readonly rows: ReadDashboardRows,
    private readonly events: EventRepository,
    private readonly audit: RecordAudit,
  ) {}

  async figures(caller: StaffCaller, eventId: string): Promise<Readable> {
    return csvStream(Readable.from(figureLines(await this.dashboard.execute(caller, eventId))), FIGURES);
  }

  async people(caller: StaffCaller, eventId: string, query: DashboardRowsQuery): Promise<Readable> {
    const event = await this.events.get(eventId);
    await this.rows.page(caller, eventId, { ...query, limit: 1 });
    await this.audit.execute({ by: caller, action: 'rows-exported', subject: `活动「${event.title}」的${LOOP_STEP_NAMES[query.step]}名单` });
    return csvStream(Readable.from(this.lines(caller, eventId, query)), ROWS);
  }

  private async *lines(caller: StaffCaller, eventId: string, query: DashboardRowsQuery): AsyncGenerator<Record<string, unknown>> {
    let { after } = query;
    for (;;) {
      const { rows, next } = await this.rows.page(caller, eventId, { ...query, after, limit: PORTION });
      for (const row of rows) yield lineOf(row);
      if (!next) return;
      after = next;
    }
  }
}

const lineOf = ({ at, contact: { name, company, phoneMasked } }: DashboardRow): Record<string, unknown> => ({ at: shanghaiTime(new Date(at)), name, company, phone: phoneMasked });

function* figureLines({ steps, bySource, byInviter, byTicketType, revenueFen, refundedFen, surveys, computedAt }: EventDashboard): Generator<Record<string, unknown>> {
  for (const { step, people } of steps) yield { part: '全流程', name: LOOP_STEP_NAMES[step], people };
  const split = (part: string, lines: DashboardSplit[]) => lines.map(({ name, signedUp, confirmed, came }) => ({ part, name, people: signedUp, confirmed, came }));
  yield* [...split('按来源', bySource), ...split('按邀请人', byInviter), ...split('按票种', byTicketType)];
  yield { part: '问卷', name: '已邀请', people: surveys.asked };
  if (revenueFen > 0) yield* [{ part: '金额（元）', name: '收款', people: (revenueFen / 100).toFixed(2) }, { part: '金额（元）', name: '退款', people: (refundedFen / 100).toFixed(2) }];
  yield { part: '统计时间', name: shanghaiTime(new Date(computedAt)) };
}
