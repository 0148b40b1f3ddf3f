import type { ReconciliationsPage, ReconciliationView } from '@chudian/shared';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { InConsole } from '../../platform/access/access.js';
import { ReconciliationsQueryDto } from '../payments.dto.js';
import { ReadReconciliations } from './read-reconciliations.js';

@Controller('api/admin/reconciliations')
export class ReconciliationsAdminController {
  constructor(private readonly reconciliations: ReadReconciliations) {}

  @InConsole('payments.read')
  @Get()
  page(@Query() query: ReconciliationsQueryDto): Promise<ReconciliationsPage> {
    return this.reconciliations.page(query);
  }

  /** Compares the day once more, behind the request. */
  @InConsole('payments.manage')
  @Post(':day/runs')
  rerun(@Param('day') day: string): Promise<ReconciliationView> {
    return this.reconciliations.rerun(day);
  }
}
