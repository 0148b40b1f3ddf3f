import type { EventCardsPage, EventForVisitor, FormForVisitor, MyRegistrationView } from '@chudian/shared';
import { Body, Controller, Get, HttpCode, Ip, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ForVisitors, Open } from '../platform/access/access.js';
import { KnownVisitor, Visitor, type VisitorCaller } from '../platform/access/callers.js';
import { PageDto } from '../platform/http/page.dto.js';
import { EventOpeningDto, EventViewDto, SignUpDto } from './registrations/registrations.dto.js';
import { ReadMyRegistrations } from './registrations/read-my-registrations.js';
import { SignUpMyself } from './registrations/sign-up-myself.js';
import { RecordEventView } from './record-event-view.js';
import { ShowEvent } from './show-event.js';
import { ShowSignUpForm } from './show-sign-up-form.js';

@Controller('api/events')
export class EventsController {
  constructor(
    private readonly show: ShowEvent,
    private readonly signUpForm: ShowSignUpForm,
    private readonly recordView: RecordEventView,
    private readonly signUp: SignUpMyself,
    private readonly mine: ReadMyRegistrations,
  ) {}

  @Open()
  @Get()
  upcoming(@Query() { after, limit }: PageDto): Promise<EventCardsPage> {
    return this.show.upcoming(after, limit);
  }

  @Open()
  @Get(':id')
  one(@Param('id') id: string, @Query() query: EventOpeningDto, @KnownVisitor() visitor: VisitorCaller | null, @Ip() address: string): Promise<EventForVisitor> {
    return this.show.execute(id, { ...query, contactId: visitor?.contactId ?? null, address });
  }

  /** The headers come last: a refusal is no calendar. */
  @Open()
  @Get(':id/calendar.ics')
  async calendar(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const calendar = await this.show.calendar(id);
    void reply.header('Content-Type', 'text/calendar; charset=utf-8').header('Content-Disposition', 'attachment; filename="event.ics"').send(calendar);
  }

  @ForVisitors()
  @Get(':id/form')
  form(@Param('id') id: string, @Visitor() { contactId }: VisitorCaller): Promise<FormForVisitor> {
    return this.signUpForm.execute(contactId, id);
  }

  @ForVisitors()
  @HttpCode(204)
  @Post(':id/views')
  view(@Param('id') id: string, @Body() body: EventViewDto, @Visitor() { contactId }: VisitorCaller): Promise<void> {
    return this.recordView.execute(contactId, id, body);
  }

  @ForVisitors()
  @Post(':id/registrations')
  async register(@Param('id') id: string, @Body() body: SignUpDto, @Visitor() { contactId }: VisitorCaller): Promise<MyRegistrationView> {
    return this.mine.signedUp(await this.signUp.execute(contactId, id, body));
  }
}
