// @ts-check
/**
 * The thread that reads codes. It is JavaScript, because Node starts threads from files as they are: the same file runs
 * beside the sources in tests and beside the build in production.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const PAPER = '#f4f1ea';
const TILT_DEGREES = 4;

// No two codes are alike, so nothing that was drawn is ever asked for again.
sharp.cache(false);

// By itself the library would fetch its WebAssembly from a network.
const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true });

parentPort?.on('message', async ({ id, png, px }) => parentPort?.postMessage(await answer(id, png, px)));

/**
 * @param {number} id
 * @param {Uint8Array} png
 * @param {number} px
 * @returns {Promise<import('./decoding-thread.js').DecodingAnswer>}
 */
async function answer(id, png, px) {
  try {
    return { id, text: await read(png, px) };
  } catch (error) {
    return { id, text: null, error: String(error) };
  }
}

/**
 * @param {Uint8Array} png
 * @param {number} px
 * @returns {Promise<string | null>}
 */
async function read(png, px) {
  const [found] = await readBarcodes(await photographed(png, px), { formats: ['QRCode'], maxNumberOfSymbols: 1 });
  return found?.isValid ? found.text : null;
}

/**
 * What paper and a hand-held phone make of it: small, tilted, a little out of focus, on paper that is not white, as JPEG.
 * @param {Uint8Array} png
 * @param {number} px
 */
function photographed(png, px) {
  return sharp(png).resize(px, px).rotate(TILT_DEGREES, { background: PAPER }).blur(0.7).linear(0.8, 30).jpeg({ quality: 60 }).toBuffer();
}
