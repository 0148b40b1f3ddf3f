import type { FigureRowsPage, MaterialReport } from '@chudian/shared';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { InConsole } from '../platform/access/access.js';
import { Staff, type StaffCaller } from '../platform/access/callers.js';
import { RecordAudit } from '../platform/audit/record-audit.js';
import { csvStream } from '../platform/http/csv.js';
import { ReadFigureRows } from './read-figure-rows.js';
import { ReadMaterialReport } from './read-material-report.js';
import { FigureRowsQueryDto, ReportQueryDto } from './reports.dto.js';

const FIGURE_COLUMNS = { scans: '扫码次数', people: '扫码人数', newPeople: '新增人数', leads: '线索数' };
const ROW_COLUMNS = { at: '时间', name: '姓名', company: '公司', phone: '手机号', material: '物料', placement: '投放位' };
const PORTION = 200;

@Controller('api/admin/reports')
export class ReportsAdminController {
  constructor(
    private readonly report: ReadMaterialReport,
    private readonly figureRows: ReadFigureRows,
    private readonly audit: RecordAudit,
  ) {}

  @InConsole('reports.read')
  @Get('materials')
  materials(@Query() query: ReportQueryDto): Promise<MaterialReport> {
    return this.report.execute(query);
  }

  @InConsole('reports.read')
  @Get('materials.csv')
  async materialsCsv(@Query() query: ReportQueryDto, @Res() reply: FastifyReply): Promise<void> {
    const { rows } = await this.report.execute(query);
    const lines = rows.flatMap((row) => row.placements.map((placement) => ({ ...placement, campaign: row.campaign.name, material: row.material.name, placement: placement.placement.name })));
    sendCsv(reply, 'materials.csv', csvStream(Readable.from(lines), { campaign: '营销活动', material: '物料', placement: '投放位', ...FIGURE_COLUMNS }));
  }

  @InConsole('reports.read')
  @Get('materials/rows')
  rows(@Query() query: FigureRowsQueryDto): Promise<FigureRowsPage> {
    return this.figureRows.execute(query);
  }

  @InConsole('contacts.export')
  @Get('materials/rows.csv')
  async rowsCsv(@Query() query: FigureRowsQueryDto, @Staff() caller: StaffCaller, @Res() reply: FastifyReply): Promise<void> {
    await this.audit.execute({ by: caller, action: 'rows-exported', subject: query.figure, detail: `${query.from} – ${query.to}` });
    sendCsv(reply, `${query.figure}.csv`, csvStream(Readable.from(this.allRows(query)), ROW_COLUMNS));
  }

  private async *allRows(query: FigureRowsQueryDto): AsyncGenerator<Record<string, unknown>> {
    let after: string | null | undefined;
    do {
      const page = await this.figureRows.execute({ ...query, after: after ?? undefined, limit: PORTION });
      for (const row of page.rows) yield { at: row.at, ...row.contact, phone: row.contact.phoneMasked, material: row.material.name, placement: row.placement.name };
      after = page.next;
    } while (after);
  }
}

function sendCsv(reply: FastifyReply, name: string, stream: Readable): void {
  void reply.header('Content-Type', 'text/csv; charset=utf-8').header('Content-Disposition', `attachment; filename="${name}"`).send(stream);
}
