import type { FileView } from '@chudian/shared';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ForVisitors } from '../../platform/access/access.js';
import { Visitor, type VisitorCaller } from '../../platform/access/callers.js';
import { UploadQueryDto } from './files.dto.js';
import { KeepUpload } from './keep-upload.js';
import { OpenFile } from './open-file.js';
import { presentFile } from './read-files.js';
import { sendFile } from './send-file.js';
import { uploadOf } from './upload-of.js';

@ForVisitors()
@Controller('api/forms')
export class FilesController {
  constructor(
    private readonly keep: KeepUpload,
    private readonly open: OpenFile,
  ) {}

  @Post(':id/files')
  async upload(@Param('id') id: string, @Query() { name }: UploadQueryDto, @Req() request: FastifyRequest, @Visitor() { contactId }: VisitorCaller): Promise<FileView> {
    return presentFile(await this.keep.execute(id, contactId, () => uploadOf(request, name)));
  }

  @Get('files/:id')
  async one(@Param('id') id: string, @Visitor() { contactId }: VisitorCaller, @Res() reply: FastifyReply): Promise<void> {
    sendFile(reply, await this.open.forVisitor(id, contactId));
  }
}
