import { PRIVACY_VERSION, type ContentView, type HomeView } from '@chudian/shared';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { RecordTouchpoint } from '../contacts/record-touchpoint.js';
import { ForVisitors, Open } from '../platform/access/access.js';
import { Visitor, type VisitorCaller } from '../platform/access/callers.js';
import { Config } from '../platform/config/config.js';
import { ContentReadDto } from './content.dto.js';
import { ContentRepository } from './content.repository.js';
import { presentContent } from './present-content.js';

const ON_HOME = 10;

@Controller('api')
export class ContentController {
  constructor(
    private readonly items: ContentRepository,
    private readonly record: RecordTouchpoint,
    private readonly config: Config,
  ) {}

  @Open()
  @Get('home')
  async home(): Promise<HomeView> {
    const items = await this.items.latest(ON_HOME);
    const { originalId, name } = this.config.service;
    return {
      company: this.config.company, serviceAccount: { originalId, name }, privacyVersion: PRIVACY_VERSION,
      content: items.map(({ id, title, kind, summary, coverUrl }) => ({ id, title, kind, summary, coverUrl })),
    };
  }

  @Open()
  @Get('content/:id')
  async one(@Param('id') id: string): Promise<ContentView> {
    return presentContent(await this.items.get(id));
  }

  @ForVisitors()
  @HttpCode(204)
  @Post('content/:id/views')
  async view(@Param('id') id: string, @Body() body: ContentReadDto, @Visitor() { contactId }: VisitorCaller): Promise<void> {
    const item = await this.items.get(id);
    await this.record.execute({ contactId, kind: 'content-viewed', contentId: item.id, detail: body.seconds ? `${body.seconds} 秒` : null });
  }
}
