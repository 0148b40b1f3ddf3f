import { Injectable } from '@nestjs/common';
import type { Code } from '../code.entity.js';
import { CodeContent } from './code-content.js';
import type { Drawable } from './drawing/drawable.js';
import { Modules } from './drawing/modules.js';
import { MiniImages } from './mini-images.js';

/** What any code looks like: those with a text of ours as a QR code, mini-program codes as WeChat drew them. */
@Injectable()
export class DrawCode {
  constructor(
    private readonly content: CodeContent,
    private readonly miniImages: MiniImages,
  ) {}

  async execute(code: Code): Promise<Drawable> {
    if (code.symbol === 'mini') return this.miniImages.of(code);
    const text = this.content.textOf(code);
    if (!text) throw new Error(`The code ${code.id} has no text to draw.`);
    return Modules.of(text);
  }
}
