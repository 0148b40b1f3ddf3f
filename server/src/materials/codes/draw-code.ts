import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import type { Code } from '../code.entity.js';
import { SymbolNotVector } from '../material.errors.js';
import { CodeContent } from './code-content.js';
import { drawPng } from './drawing/draw-png.js';
import { drawSvg } from './drawing/draw-svg.js';
import { Modules } from './drawing/modules.js';
import { MiniImages } from './mini-images.js';

/** Draws any code: those with a text of ours as a QR code, mini-program codes from WeChat's picture. */
@Injectable()
export class DrawCode {
  constructor(
    private readonly content: CodeContent,
    private readonly miniImages: MiniImages,
  ) {}

  async png(code: Code, size: { px: number; dpi?: number }): Promise<Buffer> {
    const modules = this.modulesOf(code);
    return modules ? drawPng(modules, size) : this.miniPng(code, size);
  }

  svg(code: Code, size: { sizeMm?: number } = {}): string {
    const modules = this.modulesOf(code);
    if (!modules) throw new SymbolNotVector();
    return drawSvg(modules, size);
  }

  /** Null for a code that WeChat draws. */
  modulesOf(code: Code): Modules | null {
    const text = this.content.textOf(code);
    return text === null ? null : Modules.of(text);
  }

  private async miniPng(code: Code, { px, dpi }: { px: number; dpi?: number }): Promise<Buffer> {
    const picture = sharp(await this.miniImages.of(code)).resize(px, px, { fit: 'contain', background: '#fff' }).png();
    return (dpi ? picture.withMetadata({ density: dpi }) : picture).toBuffer();
  }
}
