import { request } from 'undici';
import { Refused, type Refusal } from '../errors.js';
import type { WeappHostOptions } from '../options.js';
import type { Entry } from '../state.js';

/** What the person answers when WeChat asks. */
export interface Decisions {
  agreesToPrivacy: boolean;
  givesPhone: boolean;
  subscribes: 'accept' | 'reject';
  pays: boolean;
}

interface Answer {
  result?: object;
  error?: Refusal;
  ask?: object;
}

const WILLING: Decisions = { agreesToPrivacy: true, givesPhone: true, subscribes: 'accept', pays: true };

/** The phone of one person at the sandbox: what WeChat would answer to the app comes from there, by its phone API. */
export class SandboxPhone {
  constructor(
    private readonly sandboxUrl: string,
    readonly personId: string,
  ) {}

  /** Makes a host this person's phone. */
  hostOptions(decisions: Partial<Decisions> = {}): Required<Pick<WeappHostOptions, 'loginCode' | 'stubs' | 'privacy'>> {
    const { agreesToPrivacy, givesPhone, subscribes, pays } = { ...WILLING, ...decisions };
    const choices = (ids: string[]): object => Object.fromEntries(ids.map((id) => [id, subscribes]));
    return {
      loginCode: async () => ((await this.answer('login')) as { code: string }).code,
      privacy: { agreesToPopup: () => agreesToPrivacy },
      stubs: {
        checkSession: () => this.answer('check-session'),
        getPhoneNumber: () => this.answer('phone-number', { agreePrivacy: true, allow: givesPhone }),
        requestPayment: (payment) => this.answer('request-payment', { ...payment, decision: pays ? 'pay' : 'cancel' }),
        requestSubscribeMessage: ({ tmplIds }) => this.answer('subscribe-message', { tmplIds, choices: choices(tmplIds as string[]) }),
      },
    };
  }

  /** Scans a picture of a code, or what a code says; gives how WeChat then opens the mini-program. */
  async scan(code: Buffer | string): Promise<Partial<Entry>> {
    const opens = (await this.post('scan', scanned(code))) as { opens: string; path: string; query: Record<string, string>; scene: number };
    if (opens.opens !== 'mini-program') throw new Error(`the code opens ${opens.opens}, not the mini-program: ${JSON.stringify(opens)}`);
    return { path: opens.path, query: opens.query, scene: opens.scene };
  }

  /** What wx.scanCode gives when the person holds the scanner inside the app over a code. */
  async scanCode(code: Buffer | string): Promise<object> {
    return resultOf((await this.post('scan-code', scanned(code))) as Answer);
  }

  private async answer(call: string, body: object = {}): Promise<object> {
    return resultOf((await this.post(`mini-program/${call}`, body)) as Answer);
  }

  private async post(path: string, body: object): Promise<unknown> {
    const isImage = Buffer.isBuffer(body);
    const reply = await request(`${this.sandboxUrl}/phone/api/people/${this.personId}/${path}`, {
      method: 'POST',
      headers: { 'content-type': isImage ? 'image/png' : 'application/json' },
      body: isImage ? body : JSON.stringify(body),
    });
    const answer = await reply.body.json();
    if (reply.statusCode >= 400) throw new Error(`sandbox: ${JSON.stringify(answer)}`);
    return answer;
  }
}

const scanned = (code: Buffer | string): object => (Buffer.isBuffer(code) ? code : { text: code });

function resultOf({ result, error, ask }: Answer): object {
  if (error) throw Object.assign(new Refused(error.errMsg, error.errno), { errCode: error.errCode });
  if (!result) throw new Error(`the sandbox still asks: ${JSON.stringify(ask)}`);
  return result;
}
