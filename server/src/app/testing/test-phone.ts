import type { MeView, ScanView, SessionView } from '@chudian/shared';
import { request } from 'undici';
import type { TestApp } from './test-app.js';
import { TestHttp } from './test-http.js';

/** A person of the sandbox with the mini-program open: logs in by WeChat's code, scans, leaves his number. */
export class TestPhone {
  private constructor(
    readonly personId: string,
    readonly http: TestHttp,
    readonly me: MeView,
    private readonly sandboxUrl: string,
  ) {}

  static async open({ sandbox, http }: TestApp, personId: string): Promise<TestPhone> {
    const code = await askSandbox<{ result: { code: string } }>(sandbox.url, `people/${personId}/mini-program/login`);
    const session = await http.post<SessionView>('/api/session', { code: code.result.code });
    return new TestPhone(personId, http.as(session.body.token), session.body.me, sandbox.url);
  }

  async scan(scene: string): Promise<ScanView> {
    return (await this.http.post<ScanView>('/api/scans', { scene })).body;
  }

  /** By WeChat's own button. */
  async leavePhone(scanId: string | null): Promise<MeView> {
    const { result } = await askSandbox<{ result: { code: string } }>(this.sandboxUrl, `people/${this.personId}/mini-program/phone-number`, { agreePrivacy: true, allow: true });
    return (await this.http.put<MeView>('/api/me/phone', { code: result.code, ...(scanId && { scanId }) })).body;
  }
}

/** POST to the sandbox's own phone interface. */
export async function askSandbox<Answer>(sandboxUrl: string, path: string, body: unknown = {}): Promise<Answer> {
  const reply = await request(`${sandboxUrl}/phone/api/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const text = await reply.body.text();
  if (reply.statusCode >= 400) throw new Error(`The sandbox refused ${path}: ${text}`);
  return (text ? JSON.parse(text) : undefined) as Answer;
}
