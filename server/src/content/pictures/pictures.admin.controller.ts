import { PICTURE_MOST_BYTES, type PictureView } from '@chudian/shared';
import { Controller, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { InConsole } from '../../platform/access/access.js';
import { Staff, type StaffCaller } from '../../platform/access/callers.js';
import { uploadOf } from '../../platform/http/upload-of.js';
import { KeepPicture } from './keep-picture.js';
import { PictureRefused, PictureTooLarge } from './picture.errors.js';

@Controller('api/admin/pictures')
export class PicturesAdminController {
  constructor(private readonly keep: KeepPicture) {}

  @InConsole('content.manage')
  @Post()
  async add(@Req() request: FastifyRequest, @Staff() { staffId }: StaffCaller): Promise<PictureView> {
    const { url } = await this.keep.execute(staffId, async () => (await uploadOf(request, PICTURE_MOST_BYTES, { none: PictureRefused, tooLarge: PictureTooLarge })).bytes);
    return { url };
  }
}
