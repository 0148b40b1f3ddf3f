import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const NO_FILTER = Buffer.from([0]);
const INCH_PER_METRE = 1000 / 25.4;

/**
 * A square picture of black and white pixels, written as a PNG of one bit per pixel. Image libraries draw in full colour and
 * then reduce it, which takes two hundred times as long: too long for ten thousand codes.
 */
export class Bitmap {
  private readonly rows: Buffer[];

  constructor(readonly px: number) {
    const white = Buffer.alloc(Math.ceil(px / 8), 0xff);
    this.rows = Array.from({ length: px }, () => white);
  }

  /** Paints the same dark stretches into `height` rows from `top` on. */
  paint(top: number, height: number, stretches: { left: number; width: number }[]): void {
    const row = Buffer.from(this.rows[top]);
    for (const { left, width } of stretches) {
      for (let x = left; x < left + width; x += 1) row[x >> 3] &= ~(0x80 >> (x & 7));
    }
    this.rows.fill(row, top, top + height);
  }

  /** `dpi` tells layout programs how large to print it. */
  toPng(dpi?: number): Buffer {
    const pixels = Buffer.concat(this.rows.flatMap((row) => [NO_FILTER, row]));
    const density = dpi ? [chunk('pHYs', densityOf(dpi))] : [];
    return Buffer.concat([SIGNATURE, chunk('IHDR', headerOf(this.px)), ...density, chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))]);
  }
}

function headerOf(px: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(px, 0);
  header.writeUInt32BE(px, 4);
  header.writeUInt8(1, 8); // one bit per pixel, of grey; the rest are zeros: usual compression, no interlacing
  return header;
}

function densityOf(dpi: number): Buffer {
  const density = Buffer.alloc(9);
  const perMetre = Math.round(dpi * INCH_PER_METRE);
  density.writeUInt32BE(perMetre, 0);
  density.writeUInt32BE(perMetre, 4);
  density.writeUInt8(1, 8); // the unit is the metre
  return density;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
