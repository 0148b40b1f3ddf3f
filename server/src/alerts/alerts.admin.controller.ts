import type { AlertsPage, AlertView } from '@chudian/shared';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { InConsole } from '../platform/access/access.js';
import { Staff, type StaffCaller } from '../platform/access/callers.js';
import { AlertsQueryDto } from './alerts.dto.js';
import { ReadAlerts } from './read-alerts.js';
import { RetryAlert } from './retry-alert.js';

@Controller('api/admin/alerts')
export class AlertsAdminController {
  constructor(
    private readonly read: ReadAlerts,
    private readonly retry: RetryAlert,
  ) {}

  @Get()
  @InConsole('alerts.read')
  list(@Staff() caller: StaffCaller, @Query() query: AlertsQueryDto): Promise<AlertsPage> {
    return this.read.page(caller, query);
  }

  @Get(':id')
  @InConsole('alerts.read')
  one(@Staff() caller: StaffCaller, @Param('id') id: string): Promise<AlertView> {
    return this.read.one(caller, id);
  }

  @Post(':id/retries')
  @InConsole('alerts.manage')
  async sendAgain(@Staff() caller: StaffCaller, @Param('id') id: string): Promise<AlertView> {
    await this.retry.execute(caller, id);
    return this.read.one(caller, id);
  }
}
