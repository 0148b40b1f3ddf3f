import type { AlertAttemptView, AlertRow, AlertView } from '@chudian/shared';
import type { AlertAttempt } from './alert-attempt.entity.js';
import { allLines, fittedLines, subscribeFields, templateFields, type Line } from './alert-text.js';
import type { Alert } from './alert.entity.js';

export function presentAlertRow(alert: Alert, staffNames: Map<string, string>): AlertRow {
  const { id, kind, recipientId, leadId, title, state, route, createdAt, settledAt } = alert;
  return {
    id, kind, leadId, title, state, route, createdAt: createdAt.toISOString(), settledAt: settledAt?.toISOString() ?? null,
    recipient: { id: recipientId, name: staffNames.get(recipientId) ?? '（已删除）' },
  };
}

export function presentAlert(alert: Alert, staffNames: Map<string, string>, attempts: AlertAttempt[]): AlertView {
  return {
    ...presentAlertRow(alert, staffNames),
    fields: linesOf(alert),
    attempts: attempts.map(presentAttempt),
    nextTryAt: alert.state === 'waiting' ? alert.dueAt.toISOString() : null,
  };
}

/** As the person reads it where it stands now; before it went anywhere, as the template shows it. */
function linesOf({ route, fields, createdAt }: Alert): Line[] {
  if (route === 'wecom' || route === 'email') return allLines(fields);
  return fittedLines(route === 'mini-subscribe' ? subscribeFields(fields) : templateFields(fields), createdAt);
}

function presentAttempt({ route, at, outcome, errorCode, why }: AlertAttempt): AlertAttemptView {
  return { route, at: at.toISOString(), outcome, errorCode, why };
}
