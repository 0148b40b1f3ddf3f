import type { AlertRow, AlertsPage, AlertView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../platform/access/callers.js';
import { encodeCursor, pageOf } from '../platform/http/cursor.js';
import { ContactIdentities } from '../staff/contact-identities.js';
import { StaffNames } from '../staff/staff-names.js';
import { AlertAttemptRepository } from './alert-attempt.repository.js';
import type { Alert } from './alert.entity.js';
import { AlertRepository, type AlertsWish } from './alert.repository.js';
import { presentAlert, presentAlertRow } from './present-alert.js';

/** Where alerts stand, and why. */
@Injectable()
export class ReadAlerts {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly attempts: AlertAttemptRepository,
    private readonly staff: StaffNames,
    private readonly contacts: ContactIdentities,
  ) {}

  async page(caller: StaffCaller, { limit = 50, ...wish }: AlertsWish & { limit?: number }): Promise<AlertsPage> {
    const found = await this.alerts.latest(caller, wish, limit + 1);
    const { rows, next } = pageOf(found, limit, (alert) => encodeCursor(alert.createdAt, alert.id));
    return { rows: await this.present(rows), next };
  }

  async one(caller: StaffCaller, alertId: string): Promise<AlertView> {
    const alert = await this.alerts.getVisible(caller, alertId);
    return presentAlert(alert, await this.namesOf([alert]), await this.attempts.ofAlert(alertId));
  }

  /** The alerts of one lead, latest first. Whoever may see the lead may see them. */
  async ofLead(leadId: string): Promise<AlertRow[]> {
    return this.present(await this.alerts.ofLead(leadId));
  }

  /** How many reached nobody, for the overview. */
  countUndeliverable(): Promise<number> {
    return this.alerts.countOf('undeliverable');
  }

  private async present(alerts: Alert[]): Promise<AlertRow[]> {
    const names = await this.namesOf(alerts);
    return alerts.map((alert) => presentAlertRow(alert, names));
  }

  private async namesOf(alerts: Alert[]): Promise<Map<string, string>> {
    const idsOf = (kind: Alert['recipientKind']) => alerts.filter((alert) => alert.recipientKind === kind).map((alert) => alert.recipientId);
    const contactIds = idsOf('contact');
    const contacts = contactIds.length > 0 ? await this.contacts.namesOf(contactIds) : [];
    return new Map([...(await this.staff.of(idsOf('staff'))), ...contacts]);
  }
}
