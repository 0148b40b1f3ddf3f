import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { isIP } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Agent, request } from 'undici';
import { OpenPicture } from '../../../content/pictures/open-picture.js';
import { isPublicAddress, publicLookup } from '../../../materials/preflight/public-lookup.js';
import { Config } from '../../../platform/config/config.js';

const PATIENCE_MS = 4_000;
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * The cover of an event, or null when it cannot be had: no reason to send no invitation. One that was uploaded lies here. Otherwise marketers
 * type its address and our server calls it, so only public addresses are called, without redirects; our own address is the exception.
 */
@Injectable()
export class FetchCover implements OnApplicationShutdown {
  private readonly anywhere = new Agent({ connect: { timeout: PATIENCE_MS, lookup: publicLookup } });
  private readonly ourselves = new Agent({ connect: { timeout: PATIENCE_MS } });

  constructor(
    private readonly config: Config,
    private readonly pictures: OpenPicture,
  ) {}

  async execute(coverUrl: string | null): Promise<Buffer | null> {
    if (!coverUrl) return null;
    try {
      if (OpenPicture.isOurs(coverUrl)) return await this.uploaded(coverUrl);
      return coverUrl.startsWith('data:') ? inlined(coverUrl) : await this.fetch(new URL(coverUrl, this.config.publicUrl));
    } catch {
      return null;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.anywhere.close(), this.ourselves.close()]);
  }

  private async uploaded(address: string): Promise<Buffer | null> {
    const opened = await this.pictures.findAt(address);
    return opened && buffer(opened.stream);
  }

  private async fetch(url: URL): Promise<Buffer | null> {
    const isOurs = url.origin === new URL(this.config.publicUrl).origin;
    const host = url.hostname.replace(/^\[|\]$/g, '');
    // A literal address is never looked up.
    if (!isOurs && isIP(host) && !isPublicAddress(host)) return null;
    const { statusCode, body } = await request(url, { dispatcher: isOurs ? this.ourselves : this.anywhere, signal: AbortSignal.timeout(PATIENCE_MS) });
    if (statusCode === 200) return read(body);
    await body.dump();
    return null;
  }
}

async function read(body: AsyncIterable<Buffer> & { destroy(): void }): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) {
      body.destroy();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function inlined(url: string): Buffer {
  const [head, data = ''] = url.split(/,(.*)/s);
  return head.endsWith(';base64') ? Buffer.from(data, 'base64') : Buffer.from(decodeURIComponent(data));
}
