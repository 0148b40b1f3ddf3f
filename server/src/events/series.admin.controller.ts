import type { SeriesView } from '@chudian/shared';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { InConsole } from '../platform/access/access.js';
import { SeriesDto } from './events.dto.js';
import { KeepSeries } from './keep-series.js';

@Controller('api/admin/series')
export class SeriesAdminController {
  constructor(private readonly keep: KeepSeries) {}

  @InConsole('events.read')
  @Get()
  all(): Promise<SeriesView[]> {
    return this.keep.all();
  }

  @InConsole('events.read')
  @Get(':id')
  one(@Param('id') id: string): Promise<SeriesView> {
    return this.keep.one(id);
  }

  @InConsole('events.manage')
  @Post()
  add(@Body() body: SeriesDto): Promise<SeriesView> {
    return this.keep.write(null, body);
  }

  @InConsole('events.manage')
  @Put(':id')
  change(@Param('id') id: string, @Body() body: SeriesDto): Promise<SeriesView> {
    return this.keep.write(id, body);
  }

  @InConsole('events.manage')
  @HttpCode(204)
  @Delete(':id')
  remove(@Param('id') id: string): Promise<void> {
    return this.keep.remove(id);
  }
}
