import type { FormRow, FormView, SubmissionsPage } from '@chudian/shared';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InConsole } from '../platform/access/access.js';
import { Staff, type StaffCaller } from '../platform/access/callers.js';
import { ExportSubmissions } from './export-submissions.js';
import { FormRepository } from './form.repository.js';
import { FormDto, SubmissionsQueryDto } from './forms.dto.js';
import { KeepForm } from './keep-form.js';
import { ListSubmissions } from './list-submissions.js';
import { PresentForms } from './present-forms.js';

@Controller('api/admin/forms')
export class FormsAdminController {
  constructor(
    private readonly forms: FormRepository,
    private readonly present: PresentForms,
    private readonly keep: KeepForm,
    private readonly list: ListSubmissions,
    private readonly exportSubmissions: ExportSubmissions,
  ) {}

  @InConsole('forms.read')
  @Get()
  async all(): Promise<FormRow[]> {
    return this.present.rows(await this.forms.all());
  }

  @InConsole('forms.manage')
  @Post()
  async add(@Body() body: FormDto, @Staff() caller: StaffCaller): Promise<FormView> {
    return this.present.one(await this.keep.execute(null, body, caller.staffId));
  }

  @InConsole('forms.read')
  @Get(':id')
  async one(@Param('id') id: string): Promise<FormView> {
    return this.present.one(await this.forms.get(id));
  }

  @InConsole('forms.manage')
  @Put(':id')
  async change(@Param('id') id: string, @Body() body: FormDto, @Staff() caller: StaffCaller): Promise<FormView> {
    return this.present.one(await this.keep.execute(id, body, caller.staffId));
  }

  @InConsole('forms.manage')
  @Post(':id/copies')
  async duplicate(@Param('id') id: string, @Staff() caller: StaffCaller): Promise<FormView> {
    return this.present.one(await this.keep.duplicate(id, caller.staffId));
  }

  @InConsole('forms.manage')
  @HttpCode(200)
  @Post(':id/archival')
  async archive(@Param('id') id: string): Promise<FormView> {
    return this.present.one(await this.keep.setArchived(id, true));
  }

  @InConsole('forms.manage')
  @Delete(':id/archival')
  async reopen(@Param('id') id: string): Promise<FormView> {
    return this.present.one(await this.keep.setArchived(id, false));
  }

  @InConsole('forms.read')
  @Get(':id/submissions')
  async submissions(@Param('id') id: string, @Query() query: SubmissionsQueryDto): Promise<SubmissionsPage> {
    await this.forms.get(id);
    return this.list.page(id, query);
  }

  @InConsole('forms.manage')
  @Get(':id/submissions.csv')
  async csv(@Param('id') id: string, @Query() query: SubmissionsQueryDto, @Staff() caller: StaffCaller, @Res() reply: FastifyReply): Promise<void> {
    const stream = await this.exportSubmissions.execute(id, query, caller);
    void reply.header('Content-Type', 'text/csv; charset=utf-8').header('Content-Disposition', 'attachment; filename="submissions.csv"').send(stream);
  }
}
