import { FILE_MOST_BYTES, type FileView } from '@chudian/shared';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ForVisitors } from '../../platform/access/access.js';
import { Visitor, type VisitorCaller } from '../../platform/access/callers.js';
import { uploadOf } from '../../platform/http/upload-of.js';
import { FileRefused, FileTooLarge } from '../form.errors.js';
import { UploadQueryDto } from './files.dto.js';
import { KeepUpload } from './keep-upload.js';
import { OpenFile } from './open-file.js';
import { presentFile } from './read-files.js';
import { sendFile } from './send-file.js';

@ForVisitors()
@Controller('api/forms')
export class FilesController {
  constructor(
    private readonly keep: KeepUpload,
    private readonly open: OpenFile,
  ) {}

  @Post(':id/files')
  async upload(@Param('id') id: string, @Query() { name }: UploadQueryDto, @Req() request: FastifyRequest, @Visitor() { contactId }: VisitorCaller): Promise<FileView> {
    const read = () => uploadOf(request, FILE_MOST_BYTES, { none: FileRefused, tooLarge: FileTooLarge });
    // WeChat sends a temporary file's name, so the real one may be told beside it.
    return presentFile(await this.keep.execute(id, contactId, async () => ({ ...(await read()), ...(name && { name }) })));
  }

  @Get('files/:id')
  async one(@Param('id') id: string, @Visitor() { contactId }: VisitorCaller, @Res() reply: FastifyReply): Promise<void> {
    sendFile(reply, await this.open.forVisitor(id, contactId));
  }
}
