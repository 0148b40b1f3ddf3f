import type { ImportView } from '@chudian/shared';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InConsole } from '../../platform/access/access.js';
import { Staff, type StaffCaller } from '../../platform/access/callers.js';
import { uploadOf } from '../../platform/http/upload-of.js';
import { ImportFileRefused, ImportTooLarge } from './import.errors.js';
import { ImportMappingDto } from './imports.dto.js';
import { KeepImport } from './keep-import.js';
import { ReadImports } from './read-imports.js';
import { StartImport } from './start-import.js';
import { TryImport } from './try-import.js';

const MOST_BYTES = 5 * 1024 * 1024;

@InConsole('events.manage')
@Controller('api/admin/events/:id/imports')
export class ImportsAdminController {
  constructor(
    private readonly read: ReadImports,
    private readonly keep: KeepImport,
    private readonly tryImport: TryImport,
    private readonly start: StartImport,
  ) {}

  @Get()
  list(@Param('id') eventId: string): Promise<ImportView[]> {
    return this.read.of(eventId);
  }

  @Post()
  async add(@Staff() caller: StaffCaller, @Param('id') eventId: string, @Req() request: FastifyRequest): Promise<ImportView> {
    const list = await uploadOf(request, MOST_BYTES, { none: ImportFileRefused, tooLarge: ImportTooLarge });
    return this.read.view(await this.keep.add(caller, eventId, list));
  }

  @Get(':importId')
  one(@Param('id') eventId: string, @Param('importId') id: string): Promise<ImportView> {
    return this.read.one(eventId, id);
  }

  @Put(':importId/mapping')
  async map(@Param('id') eventId: string, @Param('importId') id: string, @Body() body: ImportMappingDto): Promise<ImportView> {
    return this.read.view(await this.keep.map(eventId, id, body));
  }

  @HttpCode(200)
  @Post(':importId/dry-runs')
  async try(@Param('id') eventId: string, @Param('importId') id: string): Promise<ImportView> {
    return this.read.view(await this.tryImport.execute(eventId, id));
  }

  @HttpCode(200)
  @Post(':importId/runs')
  async run(@Param('id') eventId: string, @Param('importId') id: string): Promise<ImportView> {
    return this.read.view(await this.start.run(eventId, id));
  }

  @Delete(':importId')
  async undo(@Param('id') eventId: string, @Param('importId') id: string): Promise<ImportView> {
    return this.read.view(await this.start.undo(eventId, id));
  }

  @Get(':importId/errors.csv')
  async errors(@Param('id') eventId: string, @Param('importId') id: string, @Res() reply: FastifyReply): Promise<void> {
    const csv = await this.read.errors(eventId, id);
    void reply.header('Content-Type', 'text/csv; charset=utf-8').header('Content-Disposition', 'attachment; filename="errors.csv"').send(csv);
  }
}
