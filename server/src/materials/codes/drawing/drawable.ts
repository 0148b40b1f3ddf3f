import { sharp } from '../../../platform/sharp.js';
import { SymbolNotVector } from '../../material.errors.js';
import { drawPng } from './draw-png.js';
import { drawSvg } from './draw-svg.js';
import type { Modules } from './modules.js';

/** What a code looks like: modules that we draw ourselves, or the picture that WeChat drew. */
export type Drawable = Modules | Buffer;

export interface PngSize {
  px: number;
  /** Tells layout programs how large to print it. */
  dpi?: number;
}

export async function toPng(drawable: Drawable, size: PngSize): Promise<Buffer> {
  if (!Buffer.isBuffer(drawable)) return drawPng(drawable, size);
  const picture = sharp(drawable).resize(size.px, size.px, { fit: 'contain', background: '#fff' }).png();
  return (size.dpi ? picture.withMetadata({ density: size.dpi }) : picture).toBuffer();
}

export function toSvg(drawable: Drawable, size: { sizeMm?: number } = {}): string {
  if (Buffer.isBuffer(drawable)) throw new SymbolNotVector();
  return drawSvg(drawable, size);
}
