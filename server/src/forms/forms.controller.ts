import type { FormForVisitor, SubmissionView } from '@chudian/shared';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ForVisitors } from '../platform/access/access.js';
import { Visitor, type VisitorCaller } from '../platform/access/callers.js';
import { SubmissionDto } from './forms.dto.js';
import { presentSubmission } from './present-submission.js';
import { ReadForm } from './read-form.js';
import { SubmitOwnForm } from './submit-own-form.js';

@ForVisitors()
@Controller('api/forms')
export class FormsController {
  constructor(
    private readonly read: ReadForm,
    private readonly submit: SubmitOwnForm,
  ) {}

  @Get(':id')
  one(@Param('id') id: string, @Visitor() { contactId }: VisitorCaller): Promise<FormForVisitor> {
    return this.read.ownPage(id, contactId);
  }

  @Post(':id/submissions')
  async answer(@Param('id') id: string, @Body() body: SubmissionDto, @Visitor() { contactId }: VisitorCaller): Promise<SubmissionView> {
    const submission = await this.submit.execute(id, contactId, body);
    return presentSubmission(submission, await this.read.thanksOf(submission));
  }
}
