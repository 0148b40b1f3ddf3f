import { readTicket, type MiniTicket, type TicketKind } from '../mini-program/tickets.js';
import type { Followers } from '../people/followers.js';
import type { Person } from '../people/person.js';
import type { Platform } from '../platform/platform.js';
import { readQrTicket, ticketOfAddress } from '../service-account/qr-tickets.js';
import type { Visits } from '../service-account/visits.js';
import type { EnterOptions } from './enter-options.js';
import { miniProgramPage, nothing, type Opens } from './opens.js';

const SCENES: Record<TicketKind, number> = { code: 1047, link: 1194, scheme: 1065, short: 1179 };
const SCENE_SCANNED_LINK = 1011;
const SCENE_TAPPED_PAGE = 1001;

/** Knows what WeChat opens for a text, and does what follows from opening it. */
export class Scanner {
  constructor(
    private readonly platform: Platform,
    private readonly followers: Followers,
    private readonly visits: Visits,
    private readonly enterOptions: EnterOptions,
  ) {}

  /** A scan by a person: followers of the service account cause a SCAN event, mini-programs start. */
  scan(person: Person, text: string): Opens {
    const opens = this.resolve(text, person);
    const ticket = ticketOfAddress(text);
    const code = ticket && readQrTicket(this.platform.seal, ticket);
    if (opens.opens === 'chat' && ticket && code) this.visits.scan(person, code.scene, ticket);
    this.enterOptions.remember(person, opens);
    return opens;
  }

  /** A tap on a link; plain addresses are web pages then, also where a scan would open the mini-program. */
  open(person: Person, link: string, scene?: number): Opens {
    const isPlain = /^https?:/.test(link) && !readTicket(this.platform.seal, link) && !ticketOfAddress(link);
    const found: Opens = isPlain ? { opens: 'web', url: link } : this.resolve(link, person);
    const opens = scene !== undefined && found.opens === 'mini-program' ? { ...found, scene } : found;
    this.enterOptions.remember(person, opens);
    return opens;
  }

  resolve(text: string, person: Person | null): Opens {
    const ticket = ticketOfAddress(text);
    if (ticket) return this.serviceAccountCode(ticket, person);
    const mini = readTicket(this.platform.seal, text);
    if (mini) return this.miniProgramTicket(mini.kind, mini.ticket, text);
    const rule = this.platform.config.miniProgram.plainLinks.find(({ prefix }) => text.startsWith(prefix));
    if (rule) return this.page(`${rule.page}?q=${encodeURIComponent(text)}&scancode_time=${this.platform.clock.seconds()}`, SCENE_SCANNED_LINK);
    if (/^https?:\/\//.test(text)) return { opens: 'web', url: text };
    const { pages } = this.platform.config.miniProgram;
    return pages.includes(pathOf(text)) ? this.page(text, SCENE_TAPPED_PAGE) : { opens: 'text', text };
  }

  private serviceAccountCode(ticket: string, person: Person | null): Opens {
    const code = readQrTicket(this.platform.seal, ticket);
    if (!code) return nothing('二维码无效');
    if (this.isOver(code.expires)) return nothing('二维码已过期');
    if (person && this.followers.has(person)) return { opens: 'chat', account: 'service' };
    return { opens: 'profile', account: 'service', name: this.platform.config.serviceAccount.name, ticket };
  }

  private miniProgramTicket(kind: TicketKind, ticket: MiniTicket | null, text: string): Opens {
    if (!ticket) return nothing('小程序码无效');
    if (this.isOver(ticket.expires)) return nothing('链接已过期');
    if (ticket.scene !== undefined) return this.page(`${ticket.page}?scene=${encodeURIComponent(ticket.scene)}`, SCENES[kind]);
    const appended = /[?&]cq=([^&#]*)/.exec(text)?.[1];
    const separator = ticket.page.includes('?') ? '&' : '?';
    return this.page(appended === undefined ? ticket.page : `${ticket.page}${separator}cq=${appended}`, SCENES[kind]);
  }

  private page(page: string, scene: number): Opens {
    const { miniProgram } = this.platform.config;
    const path = pathOf(page);
    return path === '' || miniProgram.pages.includes(path) ? miniProgramPage(miniProgram, page, scene) : nothing('页面不存在');
  }

  private isOver(expires: number | undefined): boolean {
    return expires !== undefined && expires <= this.platform.clock.seconds();
  }
}

const pathOf = (page: string): string => (page.split('?', 1)[0] ?? '').replace(/^\//, '');
