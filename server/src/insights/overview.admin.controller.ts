import type { OverviewView } from '@chudian/shared';
import { Controller, Get } from '@nestjs/common';
import { InConsole } from '../platform/access/access.js';
import { ReadOverview } from './read-overview.js';

@Controller('api/admin/overview')
export class OverviewAdminController {
  constructor(private readonly overview: ReadOverview) {}

  @InConsole('reports.read')
  @Get()
  show(): Promise<OverviewView> {
    return this.overview.execute();
  }
}
