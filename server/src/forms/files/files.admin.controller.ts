import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InConsole } from '../../platform/access/access.js';
import { OpenFile } from './open-file.js';
import { sendFile } from './send-file.js';

@Controller('api/admin/forms/files')
export class FilesAdminController {
  constructor(private readonly open: OpenFile) {}

  @InConsole('forms.read')
  @Get(':id')
  async one(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    sendFile(reply, await this.open.forStaff(id));
  }
}
