import { appGlobals } from './app-globals.js';
import { toError } from './errors.js';
import { Loader } from './loader.js';
import { LoginCodes } from './login-codes.js';
import { type CompleteOptions, completeOptions, type WeappHostOptions } from './options.js';
import { WeappPackage } from './package.js';
import type { Page } from './page.js';
import { PrivacyAgreement } from './privacy.js';
import { Realm } from './realm.js';
import { ownRejections } from './rejections.js';
import { Router } from './router.js';
import { Scheduler } from './scheduler.js';
import { type Entry, PhoneState } from './state.js';
import { sceneQuery } from './url.js';
import { builtInAnswers, type Stub } from './wx/answers.js';
import { createWx, WxListeners } from './wx/create-wx.js';
import { Gesture } from './wx/gesture.js';
import { Units } from './wxml/unit.js';

const OPENED_FROM_LIST = 1001;
const SCANNED_MINI_CODE = 1047;

/** One mini-program running on one phone, in Node: the built package as it is, without WeChat and without a browser. */
export class WeappHost {
  readonly options: CompleteOptions;
  readonly package: WeappPackage;
  /** Every mistake of the app that a phone, or a reader of its console, would notice. */
  readonly errors: Error[] = [];
  readonly warnings: string[] = [];
  readonly logs: unknown[][] = [];
  readonly setDataLog: { page: string; bytes: number; paths: string[] }[] = [];
  readonly state = new PhoneState();
  readonly gesture = new Gesture();
  readonly realm = new Realm();
  readonly scheduler = new Scheduler(
    (error) => this.fail(error),
    () => this.gesture.end(),
  );
  readonly listeners = new WxListeners(this);
  readonly router = new Router(this);
  readonly loader: Loader;
  readonly wxml: Units;
  readonly loginCodes: LoginCodes;
  readonly privacy: PrivacyAgreement;
  readonly wx: Record<string, unknown>;
  /** Answers by name, which a test may replace at any time; throw `{ errMsg }` to refuse. */
  readonly stubs: Record<string, Stub>;
  /** What getApp() gives; exists from App() on. */
  app: Record<string, unknown> | null = null;
  private readonly builtIn: Record<string, Stub>;
  private readonly disownRejections: () => void;

  constructor(options: WeappHostOptions) {
    this.options = completeOptions(options);
    this.stubs = { ...this.options.stubs };
    this.package = new WeappPackage(options.dist);
    this.loader = new Loader(this.package, this.realm, (error) => this.fail(error));
    this.wxml = new Units(this.package);
    this.loginCodes = new LoginCodes(this.options.loginCode);
    this.privacy = new PrivacyAgreement(
      this.options.privacy,
      (listener) => this.scheduler.call(listener),
      (error) => this.fail(error),
    );
    this.builtIn = builtInAnswers(this);
    this.wx = createWx(this);
    this.realm.expose(appGlobals(this));
    this.disownRejections = ownRejections({
      owns: (promise) => this.realm.owns(promise),
      reject: (reason) => this.fail(toError(reason, 'unhandled rejection: ')),
    });
  }

  get network(): CompleteOptions {
    return this.options;
  }

  get system(): Record<string, unknown> {
    return this.options.system;
  }

  /** The cold start. Query values are given as they stand in the address: encoded. */
  async launch(entry: Partial<Entry> = {}): Promise<Page> {
    if (this.app) throw new Error('the app runs already: use enter()');
    const launch = this.entryOf({ path: this.package.home, ...entry });
    this.state.launch = this.state.entry = launch;
    this.app = { ...this.loader.loadApp() };
    if (this.package.app.lazyCodeLoading !== 'requiredComponents') this.package.app.pages.forEach((route) => this.loader.page(route));
    this.runApp('onLaunch', launch);
    this.runApp('onShow', launch);
    this.router.open(launch.path, launch.query);
    return this.settled();
  }

  /** The person comes back while the app is still in memory. With a path all open pages give way to that one. */
  async enter(entry: Partial<Entry> = {}): Promise<Page> {
    if (!this.app) throw new Error('the app does not run yet: use launch()');
    const next = this.entryOf({ path: this.page().route, ...entry });
    this.leave();
    this.state.entry = next;
    this.runApp('onShow', next);
    if (entry.path === undefined) this.page().show();
    else this.router.replaceAll(next.path, next.query);
    return this.settled();
  }

  /** The person scans a mini-program code made for this page and scene. */
  enterFromCode({ page, scene }: { page: string; scene: string }): Promise<Page> {
    const entry = { path: page, query: sceneQuery(scene), scene: SCANNED_MINI_CODE };
    return this.app ? this.enter(entry) : this.launch(entry);
  }

  launchFromCode(code: { page: string; scene: string }): Promise<Page> {
    return this.enterFromCode(code);
  }

  /** The app goes into the background. */
  leave(): void {
    this.router.top?.hide();
    this.runApp('onHide');
  }

  page(): Page {
    const top = this.router.top;
    if (!top) throw new Error('no page is open');
    return top;
  }

  /** The phone's own back: a gesture or the arrow in the title. */
  async back(): Promise<Page> {
    this.router.navigateBack();
    return this.settled();
  }

  settle(timeoutMs?: number): Promise<void> {
    return this.scheduler.settle(timeoutMs);
  }

  until<T>(probe: () => T, timeoutMs?: number): Promise<NonNullable<T>> {
    return this.scheduler.until(probe, timeoutMs);
  }

  hasStub(name: string): boolean {
    return name in this.stubs || name in this.builtIn;
  }

  stub(name: string): Stub {
    const stub = this.stubs[name] ?? this.builtIn[name];
    if (!stub) throw new Error(`wx.${name} is not stubbed in the test host`);
    return stub;
  }

  fail(thrown: unknown): void {
    const error = toError(thrown);
    this.errors.push(error);
    const onError = this.app?.onError;
    if (typeof onError === 'function') onError.call(this.app, String(error.stack ?? error));
  }

  close(): void {
    this.disownRejections();
    this.scheduler.stop();
  }

  private entryOf(entry: Partial<Entry> & { path: string }): Entry {
    return { query: {}, scene: OPENED_FROM_LIST, referrerInfo: {}, ...entry };
  }

  private runApp(name: string, entry?: Entry): void {
    const method = this.app?.[name];
    if (typeof method === 'function') this.scheduler.call(() => method.call(this.app, this.realm.copy(entry)) as unknown);
  }

  private async settled(): Promise<Page> {
    await this.settle();
    return this.page();
  }
}
