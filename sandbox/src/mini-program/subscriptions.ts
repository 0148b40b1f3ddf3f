import type { Person } from '../people/person.js';
import type { State } from '../platform/state.js';

export type Standing = 'accept' | 'reject' | 'ban';

export interface SubscriptionSettings {
  mainSwitch: boolean;
  /** Choices that were ticked to be kept, and templates that the platform has banned. */
  itemSettings: Record<string, Standing>;
  /** How many messages a template may still send to this person. */
  credits: Record<string, number>;
}

/** What each person lets the mini-program send. */
export class Subscriptions {
  private readonly settings: Map<string, SubscriptionSettings>;

  constructor(state: State) {
    this.settings = state.map('subscriptions');
  }

  of({ id }: Pick<Person, 'id'>): SubscriptionSettings {
    const known = this.settings.get(id);
    if (known) return known;
    const settings = { mainSwitch: true, itemSettings: {}, credits: {} };
    this.settings.set(id, settings);
    return settings;
  }

  grant(person: Person, templateId: string): void {
    const { credits } = this.of(person);
    credits[templateId] = (credits[templateId] ?? 0) + 1;
  }

  /** One accepted subscription pays for exactly one message; long-term ones are not used up. */
  spend(person: Person, templateId: string, isLongTerm: boolean): boolean {
    const { mainSwitch, itemSettings, credits } = this.of(person);
    const left = credits[templateId] ?? 0;
    const standing = itemSettings[templateId];
    if (!mainSwitch || standing === 'reject' || standing === 'ban' || left === 0) return false;
    if (!isLongTerm) credits[templateId] = left - 1;
    return true;
  }
}
