import type { TagView } from '@chudian/shared';
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { InConsole } from '../platform/access/access.js';
import { TagDto } from './contacts.dto.js';
import { KeepTag } from './keep-tag.js';
import { TagRepository } from './tag.repository.js';

@Controller('api/admin/tags')
export class TagsAdminController {
  constructor(
    private readonly tags: TagRepository,
    private readonly keepTag: KeepTag,
  ) {}

  @InConsole('tags.read')
  @Get()
  all(): Promise<TagView[]> {
    return this.tags.all();
  }

  @InConsole('tags.manage')
  @Post()
  add(@Body() body: TagDto): Promise<TagView> {
    return this.keep(null, body);
  }

  @InConsole('tags.manage')
  @Put(':id')
  rename(@Param('id') id: string, @Body() body: TagDto): Promise<TagView> {
    return this.keep(id, body);
  }

  private async keep(id: string | null, body: TagDto): Promise<TagView> {
    const tag = await this.keepTag.execute(id, body);
    return (await this.tags.all()).find((view) => view.id === tag.id)!;
  }
}
