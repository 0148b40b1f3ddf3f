import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { drawPng } from './draw-png.js';
import { drawSvg } from './draw-svg.js';
import { Modules, QUIET_MODULES } from './modules.js';

const ADDRESS = 'https://scrm.example.com/q/k3f09zq81mx2v7bd4';
const WASM = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));

beforeAll(() => prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(WASM).buffer }, fireImmediately: true }));

async function read(image: Buffer): Promise<string[]> {
  return (await readBarcodes(new Uint8Array(image), { formats: ['QRCode'] })).map((barcode) => barcode.text);
}

/** The grey values of a picture, row by row. */
async function greysOf(image: Buffer): Promise<{ px: number; at(x: number, y: number): number }> {
  const { data, info } = await sharp(image).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { px: info.width, at: (x, y) => data[y * info.width + x] };
}

test.each([120, 121, 256, 709, 2000])('a drawing of %i pixels is that wide and says what it should', async (px) => {
  const png = drawPng(Modules.of(ADDRESS), { px });
  expect(await sharp(png).metadata()).toMatchObject({ width: px, height: px, format: 'png' });
  expect(await read(png)).toEqual([ADDRESS]);
});

test('four modules around the symbol stay empty', async () => {
  const modules = Modules.of(ADDRESS);
  const greys = await greysOf(drawPng(modules, { px: modules.sizeWithQuietZone * 3 }));
  const quiet = QUIET_MODULES * 3;
  const edge = Array.from({ length: greys.px }, (_, at) => [greys.at(at, quiet - 1), greys.at(quiet - 1, at), greys.at(at, greys.px - quiet), greys.at(greys.px - quiet, at)]);
  expect(new Set(edge.flat())).toEqual(new Set([255]));
  expect(greys.at(quiet, quiet)).toBe(0);
});

test('a drawing knows how large it is to be printed', async () => {
  const png = drawPng(Modules.of(ADDRESS), { px: 709, dpi: 600 });
  expect((await sharp(png).metadata()).density).toBe(600);
});

test('the vector drawing says the same and has its size in millimetres', async () => {
  const svg = drawSvg(Modules.of(ADDRESS), { sizeMm: 30 });
  expect(svg).toContain('width="30mm" height="30mm"');
  expect(await read(await sharp(Buffer.from(svg), { density: 300 }).png().toBuffer())).toEqual([ADDRESS]);
});

test('an address of a usual length needs no more than 33 modules, so it can be printed small', () => {
  expect(Modules.of(ADDRESS).size).toBeLessThanOrEqual(33);
});

test('a picture that is too small for its code is refused', () => {
  expect(() => drawPng(Modules.of(ADDRESS), { px: 40 })).toThrow(RangeError);
});
