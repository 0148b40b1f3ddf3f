import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const INCH_PER_METRE = 1000 / 25.4;
/** Around the data of a chunk: its length and type before, a checksum after. */
const FRAME = { before: 8, after: 4 };

/**
 * A square picture of black and white pixels, written as a PNG of one bit per pixel. Image libraries draw in full colour and
 * then reduce it, which takes two hundred times as long: too long for ten thousand codes. Nothing here comes from Node's pool
 * of small buffers: who keeps a few bytes of it, as a ZIP keeps its names, would keep our garbage beside them.
 */
export class Bitmap {
  /** Each row begins with the number of its filter, which is none. */
  private readonly stride: number;
  private readonly pixels: Buffer;

  constructor(readonly px: number) {
    this.stride = 1 + Math.ceil(px / 8);
    this.pixels = Buffer.alloc(px * this.stride, 0xff);
    for (let row = 0; row < px; row += 1) this.pixels[row * this.stride] = 0;
  }

  /** Paints the same dark stretches into `height` rows from `top` on. */
  paint(top: number, height: number, stretches: { left: number; width: number }[]): void {
    const start = top * this.stride;
    for (const { left, width } of stretches) {
      for (let x = left; x < left + width; x += 1) this.pixels[start + 1 + (x >> 3)] &= ~(0x80 >> (x & 7));
    }
    for (let row = 1; row < height; row += 1) this.pixels.copyWithin(start + row * this.stride, start, start + this.stride);
  }

  /** `dpi` tells layout programs how large to print it. */
  toPng(dpi?: number): Buffer {
    const chunks: [string, Buffer][] = [['IHDR', headerOf(this.px)], ...(dpi ? [densityOf(dpi)] : []), ['IDAT', deflateSync(this.pixels)], ['IEND', Buffer.alloc(0)]];
    const length = chunks.reduce((sum, [, data]) => sum + FRAME.before + data.length + FRAME.after, SIGNATURE.length);
    const png = Buffer.alloc(length);
    let at = SIGNATURE.copy(png);
    for (const [type, data] of chunks) at = writeChunk(png, at, type, data);
    return png;
  }
}

function headerOf(px: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(px, 0);
  header.writeUInt32BE(px, 4);
  header.writeUInt8(1, 8); // one bit per pixel, of grey; the rest are zeros: usual compression, no interlacing
  return header;
}

function densityOf(dpi: number): [string, Buffer] {
  const density = Buffer.alloc(9);
  const perMetre = Math.round(dpi * INCH_PER_METRE);
  density.writeUInt32BE(perMetre, 0);
  density.writeUInt32BE(perMetre, 4);
  density.writeUInt8(1, 8); // the unit is the metre
  return ['pHYs', density];
}

/** Returns where the next chunk begins. */
function writeChunk(png: Buffer, at: number, type: string, data: Buffer): number {
  const end = at + FRAME.before + data.length;
  png.writeUInt32BE(data.length, at);
  png.write(type, at + 4, 'latin1');
  data.copy(png, at + FRAME.before);
  png.writeUInt32BE(crc32(png.subarray(at + 4, end)), end);
  return end + FRAME.after;
}
