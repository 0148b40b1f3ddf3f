import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { InConsole } from '../../platform/access/access.js';
import { CodeRepository } from '../code.repository.js';
import { ImageQueryDto } from './codes.dto.js';
import { DrawCode } from './draw-code.js';
import { toPng, toSvg, type Drawable } from './drawing/drawable.js';

const USUAL_PX = 600;
/** What a code looks like never changes, whatever becomes of its material. */
const KEEP = 'private, max-age=86400';

@Controller('api/admin/codes/:id')
export class CodeImagesAdminController {
  constructor(
    private readonly codes: CodeRepository,
    private readonly draw: DrawCode,
  ) {}

  @InConsole('materials.read')
  @Header('Cache-Control', KEEP)
  @Get('image.png')
  async png(@Param('id') id: string, @Query() { px = USUAL_PX }: ImageQueryDto): Promise<StreamableFile> {
    return new StreamableFile(await toPng(await this.drawn(id), { px }), { type: 'image/png' });
  }

  @InConsole('materials.read')
  @Header('Cache-Control', KEEP)
  @Get('image.svg')
  async svg(@Param('id') id: string): Promise<StreamableFile> {
    return new StreamableFile(Buffer.from(toSvg(await this.drawn(id))), { type: 'image/svg+xml; charset=utf-8' });
  }

  private async drawn(id: string): Promise<Drawable> {
    return this.draw.execute(await this.codes.get(id));
  }
}
