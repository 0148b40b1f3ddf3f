import type { AlertAttemptView, AlertRow, AlertView } from '@chudian/shared';
import type { AlertAttempt } from './alert-attempt.entity.js';
import { allLines, fittedLines, subscribeText, templateText, type Line } from './alert-text.js';
import type { Alert } from './alert.entity.js';

export function presentAlertRow(alert: Alert, names: Map<string, string>): AlertRow {
  const { id, kind, recipientKind, recipientId, leadId, title, state, route, createdAt, settledAt } = alert;
  return {
    id, kind, recipientKind, leadId, title, state, route, createdAt: createdAt.toISOString(), settledAt: settledAt?.toISOString() ?? null,
    recipient: { id: recipientId, name: names.get(recipientId) ?? '（已删除）' },
  };
}

export function presentAlert(alert: Alert, names: Map<string, string>, attempts: AlertAttempt[]): AlertView {
  return {
    ...presentAlertRow(alert, names),
    fields: linesOf(alert),
    attempts: attempts.map(presentAttempt),
    nextTryAt: alert.state === 'waiting' ? alert.dueAt.toISOString() : null,
  };
}

/** As the person reads it where it stands now; before it went anywhere, as the template shows it. */
function linesOf(alert: Alert): Line[] {
  if (alert.route === 'wecom' || alert.route === 'email') return allLines(alert.fields);
  return fittedLines(alert.route === 'mini-subscribe' ? subscribeText(alert) : templateText(alert), alert.createdAt);
}

function presentAttempt({ route, at, outcome, errorCode, why }: AlertAttempt): AlertAttemptView {
  return { route, at: at.toISOString(), outcome, errorCode, why };
}
