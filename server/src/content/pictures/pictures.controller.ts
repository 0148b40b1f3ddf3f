import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Open } from '../../platform/access/access.js';
import { NotFound } from '../../platform/errors/domain-error.js';
import { OpenPicture } from './open-picture.js';

@Open()
@Controller('api/pictures')
export class PicturesController {
  constructor(private readonly open: OpenPicture) {}

  /** Named after its bytes, so whoever has it need not ask again; and nothing in it runs. */
  @Get(':name')
  async one(@Param('name') name: string, @Res() reply: FastifyReply): Promise<void> {
    const opened = await this.open.find(name);
    if (!opened) throw new NotFound('picture');
    void reply
      .header('Content-Type', opened.picture.type)
      .header('Content-Length', opened.picture.bytes)
      .header('Content-Disposition', 'inline')
      .header('X-Content-Type-Options', 'nosniff')
      .header('Content-Security-Policy', "sandbox; default-src 'none'")
      .header('Cache-Control', 'public, max-age=31536000, immutable')
      .send(opened.stream);
  }
}
