import type { ScanView } from '@chudian/shared';
import { Body, Controller, Get, Ip, Post, Query } from '@nestjs/common';
import { ForVisitors, Open } from '../platform/access/access.js';
import { Visitor, type VisitorCaller } from '../platform/access/callers.js';
import { ScanMaterial } from './scan-material.js';
import { ScanDto } from './scans.dto.js';
import { sceneOf, ShowLanding } from './show-landing.js';

@Controller('api')
export class ScansController {
  constructor(
    private readonly scanMaterial: ScanMaterial,
    private readonly showLanding: ShowLanding,
  ) {}

  @ForVisitors()
  @Post('scans')
  async scan(@Visitor() { contactId }: VisitorCaller, @Body() body: ScanDto): Promise<ScanView> {
    return this.showLanding.afterScan(await this.scanMaterial.execute(contactId, sceneOf(body)));
  }

  @Open()
  @Get('landings')
  landing(@Query() query: ScanDto, @Ip() address: string): Promise<ScanView> {
    return this.showLanding.withoutScan(sceneOf(query), address);
  }
}
