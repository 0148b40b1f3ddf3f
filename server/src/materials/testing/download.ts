import { request } from 'undici';
import { fromBuffer, type Entry } from 'yauzl';
import type { TestHttp } from '../../app/testing/test-http.js';

export interface Download {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
}

/** A reply as bytes, asked for with the cookies of a signed-in client. */
export async function download(http: TestHttp, path: string): Promise<Download> {
  const { statusCode, headers, body } = await request(`${http.url}${path}`, { headers: { cookie: http.cookie } });
  return { status: statusCode, headers, bytes: Buffer.from(await body.arrayBuffer()) };
}

/** The files of a ZIP by their names, in their order. */
export function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const files = new Map<string, Buffer>();
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry: Entry) => zip.openReadStream(entry, (failed, stream) => {
        if (failed) return reject(failed);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject).on('end', () => {
          files.set(entry.fileName, Buffer.concat(chunks));
          zip.readEntry();
        });
      }));
      zip.on('end', () => resolve(files)).on('error', reject);
      zip.readEntry();
    });
  });
}
