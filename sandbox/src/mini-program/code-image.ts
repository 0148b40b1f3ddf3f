import QRCode from 'qrcode';
import sharp from 'sharp';

export interface CodeLook {
  width: number;
  color?: { r: number; g: number; b: number };
  /** A PNG without background instead of a JPEG. */
  isTransparent?: boolean;
}

export interface Image {
  type: 'image/jpeg' | 'image/png';
  bytes: Buffer;
}

const QUIET_MODULES = 4;
const BLACK = { r: 0, g: 0, b: 0 };

/** Draws a code that any scanner reads, exactly as wide as it was asked for. */
export async function drawCode(text: string, { width, color = BLACK, isTransparent = false }: CodeLook): Promise<Image> {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET_MODULES;
  const pixels = Buffer.alloc(side * side * 4, isTransparent ? 0 : 255);
  for (let at = 0; at < modules.data.length; at += 1) {
    if (!modules.data[at]) continue;
    const row = Math.floor(at / modules.size) + QUIET_MODULES;
    const column = (at % modules.size) + QUIET_MODULES;
    pixels.set([color.r, color.g, color.b, 255], (row * side + column) * 4);
  }
  const image = sharp(pixels, { raw: { width: side, height: side, channels: 4 } }).resize(width, width, { kernel: 'nearest' });
  return isTransparent
    ? { type: 'image/png', bytes: await image.png().toBuffer() }
    : { type: 'image/jpeg', bytes: await image.flatten({ background: '#ffffff' }).jpeg({ quality: 90 }).toBuffer() };
}
