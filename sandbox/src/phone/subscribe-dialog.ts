import type { TemplateConfig } from '../config.js';
import type { Subscriptions } from '../mini-program/subscriptions.js';
import type { Person } from '../people/person.js';
import type { Platform } from '../platform/platform.js';
import type { Pusher } from '../push/pusher.js';
import type { Outcome } from './mini-program-host.js';

type Choice = 'accept' | 'reject';
type Answer = Choice | 'ban' | 'filter';

export interface SubscribeDecision {
  tmplIds?: unknown;
  choices?: Record<string, Choice>;
  /** 总是保持以上选择，不再询问 */
  always?: boolean;
}

const MOST_TEMPLATES = 5;
const API = 'requestSubscribeMessage';

/** `wx.requestSubscribeMessage`: what is asked, what was decided earlier, and what the server hears of it. */
export class SubscribeDialog {
  constructor(private readonly platform: Platform, private readonly subscriptions: Subscriptions, private readonly pusher: Pusher) {}

  request(person: Person, { tmplIds, choices, always = false }: SubscribeDecision): Outcome {
    const asked = this.requireTemplates(tmplIds);
    if ('error' in asked) return asked;
    if (!this.subscriptions.of(person).mainSwitch) return fail(20004, 'The main switch is switched off');
    const known = this.knownAnswers(person, asked.templates);
    const open = asked.templates.filter(({ id }) => known[id] === undefined);
    if (open.length > 0 && !choices) return { ask: { templates: open.map(({ id, title, fields }) => ({ id, title, fields })) } };
    const decided = Object.fromEntries(open.map(({ id }) => [id, choices?.[id] ?? 'reject']));
    if (always) Object.assign(this.subscriptions.of(person).itemSettings, decided);
    this.announce(person, decided);
    const answers = { ...known, ...decided };
    for (const [id, answer] of Object.entries(answers)) if (answer === 'accept') this.subscriptions.grant(person, id);
    return { result: { errMsg: `${API}:ok`, ...answers } };
  }

  /** The person switches a template off in the settings: the server is told. */
  announceSwitchedOff(person: Person, ids: string[]): void {
    if (ids.length === 0) return;
    const items = ids.map((id) => ({ TemplateId: id, SubscribeStatusString: 'reject' }));
    void this.pusher.push({
      account: 'mini', person,
      content: { MsgType: 'event', Event: 'subscribe_msg_change_event' },
      list: { element: 'SubscribeMsgChangeEvent', items },
    });
  }

  private requireTemplates(tmplIds: unknown): { templates: TemplateConfig[] } | { error: ReturnType<typeof fail>['error'] } {
    if (!Array.isArray(tmplIds) || tmplIds.length === 0) return fail(10001, "TmplIds can't be empty");
    if (!tmplIds.every((id) => typeof id === 'string' && id !== '')) return fail(10004, 'Invalid template id');
    if (tmplIds.length > MOST_TEMPLATES) return fail(20003, 'Templates count out of max bounds');
    const templates = this.platform.config.miniProgram.templates.filter(({ id }) => tmplIds.includes(id));
    if (templates.length < new Set(tmplIds).size) return fail(20001, 'No template data return, verify the template id exist');
    if (new Set(templates.map(({ kind = 'one-time' }) => kind)).size > 1) return fail(20002, 'Templates type must be same');
    return { templates };
  }

  /** Bans, kept choices, and templates whose title was there before: nobody is asked about those. */
  private knownAnswers(person: Person, templates: TemplateConfig[]): Record<string, Answer> {
    const { itemSettings } = this.subscriptions.of(person);
    const titles = new Set<string>();
    const known: Record<string, Answer> = {};
    for (const { id, title } of templates) {
      const kept = itemSettings[id];
      if (titles.has(title)) known[id] = 'filter';
      else if (kept) known[id] = kept;
      titles.add(title);
    }
    return known;
  }

  private announce(person: Person, decided: Record<string, Choice>): void {
    const items = Object.entries(decided).map(([id, choice]) => ({ TemplateId: id, SubscribeStatusString: choice, PopupScene: '0' }));
    if (items.length === 0) return;
    void this.pusher.push({
      account: 'mini', person,
      content: { MsgType: 'event', Event: 'subscribe_msg_popup_event' },
      list: { element: 'SubscribeMsgPopupEvent', items },
    });
  }
}

const fail = (errCode: number, reason: string) => ({ error: { errMsg: `${API}:fail ${reason}`, errCode } });
