import { readFileSync } from 'node:fs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const WASM = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(WASM).buffer } });

/** What a scanner reads from a picture: the texts of all QR codes on it. */
export async function readCodes(image: Uint8Array, most = 255): Promise<string[]> {
  const found = await readBarcodes(new Uint8Array(image), { formats: ['QRCode'], maxNumberOfSymbols: most });
  return found.map((barcode) => barcode.text);
}
