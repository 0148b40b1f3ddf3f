import type { PreflightView } from '@chudian/shared';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { InConsole } from '../../platform/access/access.js';
import { Transaction } from '../../platform/database/transaction.js';
import { NotFound } from '../../platform/errors/domain-error.js';
import { PreflightDto } from './preflight.dto.js';
import { Preflight } from './preflight.entity.js';
import { presentPreflight } from './present-preflight.js';
import { StartPreflight } from './start-preflight.js';

@Controller('api/admin')
export class PreflightsAdminController {
  constructor(
    private readonly start: StartPreflight,
    private readonly transaction: Transaction,
  ) {}

  @InConsole('materials.print')
  @Post('materials/:id/preflights')
  async begin(@Param('id') materialId: string, @Body() body: PreflightDto): Promise<PreflightView> {
    return presentPreflight(await this.start.execute(materialId, body));
  }

  @InConsole('materials.print')
  @Get('preflights/:id')
  async progress(@Param('id') id: string): Promise<PreflightView> {
    const preflight = await this.transaction.manager.findOneBy(Preflight, { id });
    if (!preflight) throw new NotFound('preflight');
    return presentPreflight(preflight);
  }
}
