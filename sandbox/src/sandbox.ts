import type { SandboxConfig } from './config.js';
import { MailSink } from './mail/mail-sink.js';
import { codeEndpoints } from './mini-program/code.endpoints.js';
import { linkEndpoints } from './mini-program/link.endpoints.js';
import { linkPageEndpoints } from './mini-program/link-page.endpoints.js';
import { loginEndpoints } from './mini-program/login.endpoints.js';
import { phoneNumberEndpoints } from './mini-program/phone-number.endpoints.js';
import { Sessions } from './mini-program/sessions.js';
import { SubscribeMessages } from './mini-program/subscribe-message.endpoints.js';
import { Subscriptions } from './mini-program/subscriptions.js';
import { Followers } from './people/followers.js';
import { People } from './people/people.js';
import { Pay } from './pay/pay.js';
import type { Account, Person } from './people/person.js';
import { Chats } from './phone/chats.js';
import { DemoTable } from './phone/demo-table.js';
import { EnterOptions } from './phone/enter-options.js';
import { MiniProgramHost } from './phone/mini-program-host.js';
import { PresentPerson } from './phone/present-person.js';
import { Privacy } from './phone/privacy.js';
import { Scanner } from './phone/scanner.js';
import { SubscribeDialog } from './phone/subscribe-dialog.js';
import type { Endpoint } from './platform/endpoint.js';
import { Platform } from './platform/platform.js';
import { SingleUseCodes } from './platform/single-use-codes.js';
import { Pusher } from './push/pusher.js';
import { CustomMessages } from './service-account/custom-message.endpoints.js';
import { Menus } from './service-account/menu.endpoints.js';
import { Oauth, type OauthGrant } from './service-account/oauth.endpoints.js';
import { qrcodeEndpoints } from './service-account/qrcode.endpoints.js';
import { ServiceWindow } from './service-account/service-window.js';
import { TemplateMessages } from './service-account/template-message.endpoints.js';
import { ticketEndpoints } from './service-account/ticket.endpoints.js';
import { userEndpoints } from './service-account/user.endpoints.js';
import { Visits } from './service-account/visits.js';
import { networkEndpoints } from './tokens/network.endpoints.js';
import { quotaEndpoints } from './tokens/quota.endpoints.js';
import { tokenEndpoints } from './tokens/token.endpoints.js';
import { TokenPools } from './tokens/token-pools.js';
import { AppMessages } from './wecom/app-message.endpoints.js';
import { wecomEndpoints } from './wecom/wecom.endpoints.js';

/** What a reset may leave as it is, by the names of the state. The configuration is no state. */
const KEPT_WITH: Record<string, string[]> = { people: ['people', 'followers'], table: ['table'] };

/** All parts of the pretended WeChat, put together. */
export class Sandbox {
  readonly platform: Platform;
  readonly tokens: TokenPools;
  readonly people: People;
  readonly followers: Followers;
  readonly chats: Chats;
  readonly pushes: Pusher;
  readonly window: ServiceWindow;
  readonly visits: Visits;
  readonly menus: Menus;
  readonly subscriptions: Subscriptions;
  readonly subscribeDialog: SubscribeDialog;
  readonly privacy: Privacy;
  readonly host: MiniProgramHost;
  readonly enterOptions: EnterOptions;
  readonly scanner: Scanner;
  readonly table: DemoTable;
  readonly mails: MailSink;
  readonly presentPerson: PresentPerson;
  readonly pay: Pay;
  private readonly sessions: Sessions;
  private readonly loginCodes: SingleUseCodes<string>;
  private readonly phoneCodes: SingleUseCodes<string>;
  private readonly oauthCodes: SingleUseCodes<OauthGrant>;
  private readonly original: SandboxConfig;

  constructor(config: SandboxConfig) {
    this.original = structuredClone(config);
    this.platform = new Platform(structuredClone(config));
    const { state, clock, ids } = this.platform;
    this.loginCodes = new SingleUseCodes('login', ids, state, clock);
    this.phoneCodes = new SingleUseCodes('phone-number', ids, state, clock);
    this.oauthCodes = new SingleUseCodes('oauth', ids, state, clock);
    this.tokens = new TokenPools(this.platform);
    this.people = new People(this.platform);
    this.followers = new Followers(state, clock);
    this.chats = new Chats(this.platform);
    this.pushes = new Pusher(this.platform, this.people);
    this.window = new ServiceWindow(this.platform);
    this.visits = new Visits(this.platform, this.followers, this.window, this.chats, this.pushes);
    this.menus = new Menus(this.platform);
    this.sessions = new Sessions(this.platform);
    this.subscriptions = new Subscriptions(state);
    this.subscribeDialog = new SubscribeDialog(this.platform, this.subscriptions, this.pushes);
    this.privacy = new Privacy(this.platform);
    this.host = new MiniProgramHost(this.platform, this.privacy, this.sessions, this.loginCodes, this.phoneCodes);
    this.enterOptions = new EnterOptions(state);
    this.scanner = new Scanner(this.platform, this.followers, this.visits, this.enterOptions);
    this.table = new DemoTable(state, this.platform.live);
    this.mails = new MailSink(this.platform);
    this.pay = new Pay(this.platform, this.people, this.pushes);
    this.presentPerson = new PresentPerson(this.people, this.followers, this.privacy, this.chats);
  }

  /** One group for each kind of account. Pay stands apart: it knows no tokens. */
  endpoints(): Endpoint[] {
    return [this.tokenGroup(), this.miniProgramGroup(), this.serviceAccountGroup(), this.wecomGroup()].flat(2);
  }

  private tokenGroup(): Endpoint[][] {
    return [tokenEndpoints(this.platform, this.tokens), quotaEndpoints(this.platform), networkEndpoints];
  }

  private miniProgramGroup(): Endpoint[][] {
    const { platform, people, chats, pushes } = this;
    return [
      loginEndpoints(platform, people, this.loginCodes, this.sessions),
      phoneNumberEndpoints(platform, people, this.phoneCodes),
      codeEndpoints(platform),
      linkEndpoints(platform),
      linkPageEndpoints(platform),
      new SubscribeMessages(platform, people, chats, pushes, this.subscriptions).endpoints(),
    ];
  }

  private serviceAccountGroup(): Endpoint[][] {
    const { platform, people, followers, chats, pushes } = this;
    return [
      new TemplateMessages(platform, people, followers, chats, pushes).endpoints(),
      new CustomMessages(platform, people, followers, this.window, chats).endpoints(),
      new Oauth(platform, people, this.oauthCodes).endpoints(),
      qrcodeEndpoints(platform),
      userEndpoints(people, followers),
      this.menus.endpoints(),
      ticketEndpoints(platform),
    ];
  }

  private wecomGroup(): Endpoint[][] {
    const { platform, people, tokens, chats } = this;
    return [wecomEndpoints(platform, people, tokens), new AppMessages(platform, people, chats, tokens).endpoints()];
  }

  /** The people and the followers that the configuration names, unless a saved state has brought its own. */
  seed(): void {
    if (this.people.all().length > 0) return;
    this.people.addSeeded(this.platform.config.people);
    for (const { id, follows } of this.platform.config.people) if (follows) this.followers.add({ id }, 'ADD_SCENE_SEARCH');
  }

  reset(keep: readonly string[] = []): void {
    const { platform } = this;
    platform.state.clear(keep.flatMap((part) => KEPT_WITH[part] ?? []));
    if (!keep.includes('config')) Object.assign(platform.config, structuredClone(this.original));
    platform.log.clear();
    this.chats.forget();
    this.mails.clear();
    this.seed();
    platform.live.tell('reset', {});
  }

  announce(person: Person) {
    const view = this.presentPerson.view(person);
    this.platform.live.tell('person', view, person.id);
    return view;
  }

  nameOf(account: Account): string {
    const { serviceAccount, wecom } = this.platform.config;
    if (account === 'service') return serviceAccount.name;
    return account === 'mini' ? '服务通知' : `${wecom.corpName} · ${wecom.agents[0]?.name ?? ''}`;
  }
}
