import type { PromoCodeView } from '@chudian/shared';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { InConsole } from '../platform/access/access.js';
import { PromoCodeDto } from './events.dto.js';
import { KeepPromoCode } from './keep-promo-code.js';

@Controller('api/admin/events/:id/promo-codes')
export class PromoCodesAdminController {
  constructor(private readonly keep: KeepPromoCode) {}

  @InConsole('events.read')
  @Get()
  all(@Param('id') eventId: string): Promise<PromoCodeView[]> {
    return this.keep.all(eventId);
  }

  @InConsole('events.manage')
  @Post()
  add(@Param('id') eventId: string, @Body() body: PromoCodeDto): Promise<PromoCodeView> {
    return this.keep.write(eventId, null, body);
  }

  @InConsole('events.manage')
  @Put(':codeId')
  change(@Param('id') eventId: string, @Param('codeId') id: string, @Body() body: PromoCodeDto): Promise<PromoCodeView> {
    return this.keep.write(eventId, id, body);
  }

  @InConsole('events.manage')
  @HttpCode(204)
  @Delete(':codeId')
  remove(@Param('id') eventId: string, @Param('codeId') id: string): Promise<void> {
    return this.keep.remove(eventId, id);
  }
}
