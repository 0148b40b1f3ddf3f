import type { CodesPage, CodeView } from '@chudian/shared';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { InConsole } from '../../platform/access/access.js';
import { CodeDto, CodesQueryDto } from './codes.dto.js';
import { ListCodes } from './list-codes.js';
import { MakeCode } from './make-code.js';
import { PresentCodes } from './present-codes.js';
import { RetireCode } from './retire-code.js';

@Controller('api/admin')
export class CodesAdminController {
  constructor(
    private readonly list: ListCodes,
    private readonly make: MakeCode,
    private readonly retirement: RetireCode,
    private readonly present: PresentCodes,
  ) {}

  @InConsole('materials.read')
  @Get('materials/:id/codes')
  async page(@Param('id') materialId: string, @Query() query: CodesQueryDto): Promise<CodesPage> {
    const { rows, next } = await this.list.execute({ ...query, materialId });
    return { rows: await this.present.all(rows), next };
  }

  @InConsole('materials.manage')
  @Post('materials/:id/codes')
  async add(@Param('id') materialId: string, @Body() body: CodeDto): Promise<CodeView> {
    return this.present.code(await this.make.execute(materialId, body));
  }

  @InConsole('materials.manage')
  @HttpCode(200)
  @Post('codes/:id/retirement')
  async retire(@Param('id') id: string): Promise<CodeView> {
    return this.present.code(await this.retirement.retire(id));
  }

  @InConsole('materials.manage')
  @Delete('codes/:id/retirement')
  async revive(@Param('id') id: string): Promise<CodeView> {
    return this.present.code(await this.retirement.revive(id));
  }
}
