import { Bitmap } from './bitmap.js';
import type { Modules } from './modules.js';

/**
 * Exactly `px` wide. Every module has the same whole number of pixels, so edges are sharp; what is left over widens the quiet zone.
 */
export function drawPng(modules: Modules, { px, dpi }: { px: number; dpi?: number }): Buffer {
  const scale = Math.floor(px / modules.sizeWithQuietZone);
  if (scale === 0) throw new RangeError(`A code of ${modules.size} modules does not fit into ${px} pixels.`);
  const start = Math.floor((px - scale * modules.size) / 2);
  const bitmap = new Bitmap(px);
  for (let y = 0; y < modules.size; y += 1) {
    bitmap.paint(start + y * scale, scale, modules.runsOfRow(y).map((run) => ({ left: start + run.x * scale, width: run.width * scale })));
  }
  return bitmap.toPng(dpi);
}
