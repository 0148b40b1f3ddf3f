import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { shanghaiDay } from '../../platform/clock/shanghai-day.js';
import { csvStream } from '../../platform/http/csv.js';
import { ReportSeries } from './report-series.js';

const COLUMNS = { event: '活动', day: '日期', signedUp: '报名', came: '到场', repeat: '再次到场', newPeople: '新朋友', newLeads: '新增线索', cost: '投入（元）' };

/** The report of a series as CSV, its sum in the last line. */
@Injectable()
export class ExportSeries {
  constructor(private readonly report: ReportSeries) {}

  async execute(seriesId: string): Promise<Readable> {
    const { rows, total } = await this.report.execute(seriesId);
    const yuan = (fen: number | null) => (fen === null ? '' : (fen / 100).toFixed(2));
    const lines = rows.map(({ event, startsAt, costFen, ...figures }) => ({ ...figures, event: event.name, day: shanghaiDay(new Date(startsAt)), cost: yuan(costFen) }));
    const sum = { event: '合计（按人去重）', signedUp: total.people, came: total.came, repeat: total.cameTwiceOrMore, newLeads: total.newLeads, cost: yuan(total.costFen) };
    return csvStream(Readable.from([...lines, sum]), COLUMNS);
  }
}
