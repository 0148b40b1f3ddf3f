import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { isIP } from 'node:net';
import { Agent, request } from 'undici';
import { Config } from '../../platform/config/config.js';
import { isPublicAddress, NotPublic, publicLookup } from './public-lookup.js';

const PATIENCE_MS = 5_000;
const MOST_REDIRECTS = 5;

const TROUBLES: Record<string, string> = {
  NOT_PUBLIC: '指向内部网络，外面的手机打不开。请换成公网地址。',
  ENOTFOUND: '的域名不存在。请检查拼写。',
  EAI_AGAIN: '的域名暂时查不到。请稍后再试。',
  ECONNREFUSED: '的服务器拒绝连接。请检查网站是否在运行。',
  TimeoutError: '五秒内没有响应。请检查网站是否太慢或已停止。',
  UND_ERR_CONNECT_TIMEOUT: '五秒内连不上。请检查网站是否在运行。',
  CERT_HAS_EXPIRED: '的安全证书已过期。请更新证书。',
};

/**
 * Whether a link opens. Marketers type links and our server calls them, so only public addresses are called, at every
 * redirect anew; our own address is the exception.
 */
@Injectable()
export class CheckLink implements OnApplicationShutdown {
  private readonly anywhere = new Agent({ connect: { timeout: PATIENCE_MS, lookup: publicLookup } });
  private readonly ourselves = new Agent({ connect: { timeout: PATIENCE_MS } });

  constructor(private readonly config: Config) {}

  /** What is wrong, in Chinese, or null. */
  async execute(link: string): Promise<string | null> {
    if (!URL.canParse(link)) return '不是完整的网址。请以 https:// 开头。';
    try {
      return await this.follow(new URL(link), MOST_REDIRECTS);
    } catch (error) {
      return TROUBLES[codeOf(error)] ?? '打不开。请在手机上试一试，并检查网站和安全证书。';
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.anywhere.close(), this.ourselves.close()]);
  }

  private async follow(url: URL, redirects: number): Promise<string | null> {
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return '不是网页地址。请以 https:// 开头。';
    const { status, location } = await this.ask(url);
    if (!location) return status < 400 ? null : `打开后报错（HTTP ${status}）。请检查网页是否还在。`;
    if (redirects === 0) return '跳转次数太多。请直接填写最后的网址。';
    return this.follow(new URL(location, url), redirects - 1);
  }

  /** Some servers do not know HEAD, or refuse it. */
  private async ask(url: URL): Promise<{ status: number; location?: string }> {
    const answer = await this.send('HEAD', url);
    return answer.status < 400 ? answer : this.send('GET', url);
  }

  private async send(method: 'HEAD' | 'GET', url: URL): Promise<{ status: number; location?: string }> {
    const { statusCode: status, headers, body } = await request(url, { method, dispatcher: this.wayTo(url), signal: AbortSignal.timeout(PATIENCE_MS) });
    await body.dump({ limit: 1024 });
    const { location } = headers;
    return { status, ...(status >= 300 && status < 400 && typeof location === 'string' && { location }) };
  }

  private wayTo(url: URL): Agent {
    if (url.origin === new URL(this.config.publicUrl).origin) return this.ourselves;
    // A literal address is never looked up.
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) && !isPublicAddress(host)) throw new NotPublic(host);
    return this.anywhere;
  }
}

/** A time-out is a DOMException, whose code is a number. */
function codeOf(error: unknown): string {
  const { code, name } = Object(error) as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : String(name);
}
