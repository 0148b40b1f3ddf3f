import type { AuditRowView, Page } from '@chudian/shared';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InConsole } from '../access/access.js';
import { Staff, type StaffCaller } from '../access/callers.js';
import { PageDto } from '../http/page.dto.js';
import { AuditRowRepository } from './audit-row.repository.js';
import { ExportAudit } from './export-audit.js';
import { presentAuditRow } from './present-audit-row.js';

const ROWS_A_PAGE = 50;

@Controller('api/admin')
@InConsole('audit.read')
export class AuditAdminController {
  constructor(
    private readonly auditRows: AuditRowRepository,
    private readonly exportAudit: ExportAudit,
  ) {}

  @Get('audit')
  async list(@Query() query: PageDto): Promise<Page<AuditRowView>> {
    const { rows, next } = await this.auditRows.latest(query.after, query.limit ?? ROWS_A_PAGE);
    return { rows: rows.map(presentAuditRow), next };
  }

  @Get('audit.csv')
  async csv(@Staff() caller: StaffCaller, @Res() reply: FastifyReply): Promise<void> {
    const stream = await this.exportAudit.execute(caller);
    void reply.header('Content-Type', 'text/csv; charset=utf-8').header('Content-Disposition', 'attachment; filename="audit.csv"').send(stream);
  }
}
