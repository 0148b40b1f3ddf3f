import type { SelfCheckInReply } from '@chudian/shared';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Redirect } from '@nestjs/common';
import { ForVisitors, Open } from '../../platform/access/access.js';
import { Visitor, type VisitorCaller } from '../../platform/access/callers.js';
import { CheckInMyself } from './check-in-myself.js';
import { SelfCheckInDto } from './door.dto.js';

@Controller()
export class SelfCheckInsController {
  constructor(private readonly checkInMyself: CheckInMyself) {}

  @ForVisitors()
  @HttpCode(200)
  @Post('api/events/:id/self-check-ins')
  checkIn(@Visitor() { contactId }: VisitorCaller, @Param('id') eventId: string, @Body() { code }: SelfCheckInDto): Promise<SelfCheckInReply> {
    return this.checkInMyself.execute(contactId, eventId, code);
  }

  /** The code's address, for a phone whose scanner does not know the mini-program. */
  @Open()
  @Get('check-in')
  @Redirect()
  open(@Query() query: Record<string, string | undefined>): { url: string; statusCode: number } {
    const [id, code] = [query.id, query.code].map((value) => encodeURIComponent(String(value ?? '')));
    return { url: `/m/#/events/pages/check-in/index?id=${id}&code=${code}`, statusCode: 302 };
  }
}
