import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import type { Alert } from './alert.entity.js';

/** Which of WeChat's templates says what; empty where none is set up. */
@Injectable()
export class Templates {
  constructor(private readonly config: Config) {}

  get ofLeads(): string {
    return this.config.templates.subscribe;
  }

  /** What a contact is asked to allow when he signs up. */
  get askedAtSignUp(): string[] {
    const { eventResult, eventReminder } = this.config.templates;
    return [eventResult, eventReminder].filter(Boolean);
  }

  service({ recipientKind }: Alert): string {
    return recipientKind === 'contact' ? this.config.templates.serviceEvent : this.config.templates.service;
  }

  subscribe({ kind }: Alert): string {
    if (kind === 'event-result') return this.config.templates.eventResult;
    return kind === 'event-reminder' ? this.config.templates.eventReminder : this.config.templates.subscribe;
  }
}
