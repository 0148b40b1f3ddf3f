import type { FormForVisitor, MyRegistrationsPage, MyRegistrationView, TransferForVisitor, TransferView } from '@chudian/shared';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ForVisitors, Open } from '../../platform/access/access.js';
import { Visitor, type VisitorCaller } from '../../platform/access/callers.js';
import { PageDto } from '../../platform/http/page.dto.js';
import { AcceptOffer } from './accept-offer.js';
import { AnswerSurvey } from './answer-survey.js';
import { CancelRegistration } from './cancel-registration.js';
import { EditRegistration } from './edit-registration.js';
import { ReadMyRegistrations } from './read-my-registrations.js';
import { AttendeeDto, ClaimTransferDto, SurveyDto } from './registrations.dto.js';
import { TransferRegistration } from './transfer-registration.js';

@Controller('api')
export class MyRegistrationsController {
  constructor(
    private readonly read: ReadMyRegistrations,
    private readonly editRegistration: EditRegistration,
    private readonly cancelRegistration: CancelRegistration,
    private readonly acceptOffer: AcceptOffer,
    private readonly transfer: TransferRegistration,
    private readonly answerSurvey: AnswerSurvey,
  ) {}

  @ForVisitors()
  @Get('me/registrations')
  mine(@Visitor() { contactId }: VisitorCaller, @Query() { after, limit }: PageDto): Promise<MyRegistrationsPage> {
    return this.read.page(contactId, after, limit);
  }

  @ForVisitors()
  @Get('me/registrations/:id')
  one(@Visitor() { contactId }: VisitorCaller, @Param('id') id: string): Promise<MyRegistrationView> {
    return this.read.one(contactId, id);
  }

  @ForVisitors()
  @Put('me/registrations/:id')
  async edit(@Visitor() { contactId }: VisitorCaller, @Param('id') id: string, @Body() body: AttendeeDto): Promise<MyRegistrationView> {
    return this.read.view(await this.editRegistration.execute(contactId, id, body));
  }

  @ForVisitors()
  @Delete('me/registrations/:id')
  async cancel(@Visitor() { contactId }: VisitorCaller, @Param('id') id: string): Promise<MyRegistrationView> {
    return this.read.view(await this.cancelRegistration.byAttendee(contactId, id));
  }

  @ForVisitors()
  @HttpCode(200)
  @Post('me/registrations/:id/acceptance')
  async accept(@Visitor() { contactId }: VisitorCaller, @Param('id') id: string): Promise<MyRegistrationView> {
    return this.read.view(await this.acceptOffer.execute(contactId, id));
  }

  @ForVisitors()
  @Post('me/registrations/:id/transfers')
  handOn(@Visitor() { contactId }: VisitorCaller, @Param('id') id: string): Promise<TransferView> {
    return this.transfer.start(contactId, id);
  }

  @ForVisitors()
  @Get('me/registrations/:id/survey')
  survey(@Visitor() { contactId }: VisitorCaller, @Param('id') id: string): Promise<FormForVisitor> {
    return this.answerSurvey.form(contactId, id);
  }

  @ForVisitors()
  @HttpCode(204)
  @Post('me/registrations/:id/survey')
  answer(@Visitor() { contactId }: VisitorCaller, @Param('id') id: string, @Body() { answers }: SurveyDto): Promise<void> {
    return this.answerSurvey.execute(contactId, id, answers);
  }

  @Open()
  @Get('transfers/:code')
  handedOn(@Param('code') code: string): Promise<TransferForVisitor> {
    return this.transfer.show(code);
  }

  @ForVisitors()
  @Post('transfers/:code/claims')
  async claim(@Visitor() { contactId }: VisitorCaller, @Param('code') code: string, @Body() body: ClaimTransferDto): Promise<MyRegistrationView> {
    return this.read.view(await this.transfer.claim(contactId, code, body));
  }
}
