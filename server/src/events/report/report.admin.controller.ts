import type { DashboardRowsPage, EventDashboard, SeriesReport } from '@chudian/shared';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';
import { InConsole } from '../../platform/access/access.js';
import { Staff, type StaffCaller } from '../../platform/access/callers.js';
import { ExportDashboard } from './export-dashboard.js';
import { ExportSeries } from './export-series.js';
import { ReadDashboardRows } from './read-dashboard-rows.js';
import { DashboardRowsQueryDto } from './report.dto.js';
import { ReportSeries } from './report-series.js';
import { ShowDashboard } from './show-dashboard.js';

@InConsole('events.read')
@Controller('api/admin')
export class ReportAdminController {
  constructor(
    private readonly show: ShowDashboard,
    private readonly rows: ReadDashboardRows,
    private readonly exportDashboard: ExportDashboard,
    private readonly reportSeries: ReportSeries,
    private readonly exportSeries: ExportSeries,
  ) {}

  @Get('events/:id/dashboard')
  dashboard(@Staff() caller: StaffCaller, @Param('id') eventId: string): Promise<EventDashboard> {
    return this.show.execute(caller, eventId);
  }

  @Get('events/:id/dashboard.csv')
  async dashboardCsv(@Staff() caller: StaffCaller, @Param('id') eventId: string, @Res() reply: FastifyReply): Promise<void> {
    send(reply, 'event', await this.exportDashboard.figures(caller, eventId));
  }

  @Get('events/:id/dashboard/rows')
  people(@Staff() caller: StaffCaller, @Param('id') eventId: string, @Query() query: DashboardRowsQueryDto): Promise<DashboardRowsPage> {
    return this.rows.page(caller, eventId, query);
  }

  @InConsole('contacts.export')
  @Get('events/:id/dashboard/rows.csv')
  async peopleCsv(@Staff() caller: StaffCaller, @Param('id') eventId: string, @Query() query: DashboardRowsQueryDto, @Res() reply: FastifyReply): Promise<void> {
    send(reply, 'people', await this.exportDashboard.people(caller, eventId, query));
  }

  /** Numbers only, of everybody. */
  @Get('series/:id/report')
  series(@Param('id') id: string): Promise<SeriesReport> {
    return this.reportSeries.execute(id);
  }

  @Get('series/:id/report.csv')
  async seriesCsv(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    send(reply, 'series', await this.exportSeries.execute(id));
  }
}

function send(reply: FastifyReply, name: string, csv: Readable): void {
  void reply.header('Content-Type', 'text/csv; charset=utf-8').header('Content-Disposition', `attachment; filename="${name}.csv"`).send(csv);
}
