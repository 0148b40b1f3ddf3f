import type { EventsPage, EventView } from '@chudian/shared';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { InConsole } from '../platform/access/access.js';
import { DuplicateEvent } from './duplicate-event.js';
import { CancelEventDto, EventDto, EventsQueryDto } from './events.dto.js';
import { KeepEvent } from './keep-event.js';
import { ReadEvents } from './read-events.js';
import { SteerEvent } from './steer-event.js';

@Controller('api/admin/events')
export class EventsAdminController {
  constructor(
    private readonly read: ReadEvents,
    private readonly keep: KeepEvent,
    private readonly steer: SteerEvent,
    private readonly duplicateEvent: DuplicateEvent,
  ) {}

  @InConsole('events.read')
  @Get()
  list(@Query() query: EventsQueryDto): Promise<EventsPage> {
    return this.read.page(query);
  }

  @InConsole('events.read')
  @Get(':id')
  one(@Param('id') id: string): Promise<EventView> {
    return this.read.one(id);
  }

  @InConsole('events.manage')
  @Post()
  async add(@Body() body: EventDto): Promise<EventView> {
    return this.read.view(await this.keep.add(body.toBody()));
  }

  @InConsole('events.manage')
  @Put(':id')
  async change(@Param('id') id: string, @Body() body: EventDto): Promise<EventView> {
    return this.read.view(await this.keep.change(id, body.toBody()));
  }

  @InConsole('events.manage')
  @Post(':id/duplicates')
  async duplicate(@Param('id') id: string): Promise<EventView> {
    return this.read.view(await this.duplicateEvent.execute(id));
  }

  @InConsole('events.manage')
  @HttpCode(200)
  @Post(':id/publication')
  async publish(@Param('id') id: string): Promise<EventView> {
    return this.read.view(await this.steer.publish(id));
  }

  @InConsole('events.manage')
  @HttpCode(200)
  @Post(':id/closure')
  async close(@Param('id') id: string): Promise<EventView> {
    return this.read.view(await this.steer.close(id));
  }

  @InConsole('events.manage')
  @Delete(':id/closure')
  async reopen(@Param('id') id: string): Promise<EventView> {
    return this.read.view(await this.steer.publish(id));
  }

  @InConsole('events.manage')
  @HttpCode(200)
  @Post(':id/cancellation')
  async cancel(@Param('id') id: string, @Body() { reason }: CancelEventDto): Promise<EventView> {
    return this.read.view(await this.steer.cancel(id, reason));
  }
}
