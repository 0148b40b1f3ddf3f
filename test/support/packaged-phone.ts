import type { TestApp } from '../../server/src/app/testing/test-app.js';
import { declaredPrivacy, PRODUCT_API, SandboxPhone, weappHosts, type Page, type WeappHost } from '../weapp-host/index.js';

type Decisions = Parameters<SandboxPhone['hostOptions']>[0];

/** Somebody's phone with the production package on it: his WeChat is the sandbox, his network leads to the server under test. */
export class PackagedPhone {
  constructor(
    readonly person: SandboxPhone,
    readonly host: WeappHost,
    private readonly network: Record<string, string>,
  ) {}

  get page(): Page {
    return this.host.page();
  }

  /** Holds WeChat's scanner over a picture of a code, or over what a code says. */
  async scan(code: Buffer | string): Promise<Page> {
    const entry = await this.person.scan(code);
    return this.host.app ? this.host.enter(entry) : this.host.launch({ ...entry, path: entry.path! });
  }

  /** What the scanner inside the app will see. */
  holdScannerOver(code: Buffer | string): void {
    this.host.stubs.scanCode = () => this.person.scanCode(code);
  }

  connectTo(serverUrl: string): void {
    this.network[PRODUCT_API] = serverUrl;
  }
}

/** Phones for the tests of one file; each is closed after its test, which fails when the app made a mistake. */
export function packagedPhones(): (dist: string, test: TestApp, personId: string, decisions?: Decisions) => PackagedPhone {
  const open = weappHosts();
  return (dist, { sandbox, http }, personId, decisions) => {
    const person = new SandboxPhone(sandbox.url, personId);
    const { privacy, ...answers } = person.hostOptions(decisions);
    const network = { [PRODUCT_API]: http.url };
    const host = open({ dist, domains: [PRODUCT_API], rewrite: network, privacy: { ...privacy, declared: declaredPrivacy() }, ...answers });
    return new PackagedPhone(person, host, network);
  };
}
