import type { AuditRowView, Page } from '@chudian/shared';
import { Controller, Get, Query } from '@nestjs/common';
import { InConsole } from '../access/access.js';
import { PageDto } from '../http/page.dto.js';
import { AuditRowRepository } from './audit-row.repository.js';
import { presentAuditRow } from './present-audit-row.js';

const ROWS_A_PAGE = 50;

@Controller('api/admin/audit')
export class AuditAdminController {
  constructor(private readonly auditRows: AuditRowRepository) {}

  @Get()
  @InConsole('audit.read')
  async list(@Query() query: PageDto): Promise<Page<AuditRowView>> {
    const { rows, next } = await this.auditRows.latest(query.after, query.limit ?? ROWS_A_PAGE);
    return { rows: rows.map(presentAuditRow), next };
  }
}
