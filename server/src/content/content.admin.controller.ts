import type { ContentRow } from '@chudian/shared';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { InConsole } from '../platform/access/access.js';
import { ContentItem } from './content-item.entity.js';
import { ContentUse } from './content-use.js';
import { ContentDto } from './content.dto.js';
import { ContentRepository } from './content.repository.js';
import { KeepContent } from './keep-content.js';
import { presentContent } from './present-content.js';

@Controller('api/admin/content')
export class ContentAdminController {
  constructor(
    private readonly items: ContentRepository,
    private readonly keep: KeepContent,
    private readonly use: ContentUse,
  ) {}

  @InConsole('content.read')
  @Get()
  async all(): Promise<ContentRow[]> {
    return this.rows(await this.items.all());
  }

  @InConsole('content.read')
  @Get(':id')
  async one(@Param('id') id: string): Promise<ContentRow> {
    return this.row(await this.items.get(id));
  }

  @InConsole('content.manage')
  @Post()
  async add(@Body() body: ContentDto): Promise<ContentRow> {
    return this.row(await this.keep.write(null, body));
  }

  @InConsole('content.manage')
  @Put(':id')
  async change(@Param('id') id: string, @Body() body: ContentDto): Promise<ContentRow> {
    return this.row(await this.keep.write(id, body));
  }

  @InConsole('content.manage')
  @HttpCode(200)
  @Post(':id/retirement')
  async retire(@Param('id') id: string): Promise<ContentRow> {
    await this.use.requireUnused(id);
    return this.row(await this.keep.setRetired(id, true));
  }

  @InConsole('content.manage')
  @Delete(':id/retirement')
  async revive(@Param('id') id: string): Promise<ContentRow> {
    return this.row(await this.keep.setRetired(id, false));
  }

  private async row(item: ContentItem): Promise<ContentRow> {
    return (await this.rows([item]))[0];
  }

  private async rows(items: ContentItem[]): Promise<ContentRow[]> {
    const materials = await this.use.materialsBy(items.map((item) => item.id));
    return items.map((item) => ({ ...presentContent(item), isRetired: item.retiredAt !== null, materials: materials.get(item.id) ?? 0, updatedAt: item.updatedAt.toISOString() }));
  }
}
