import type { AlertAttemptView, AlertRoute } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { newId } from '../platform/database/ids.js';
import { Id, IdOf, Moment, Text, Whole } from '../platform/database/entity-columns.js';

export type AttemptOutcome = AlertAttemptView['outcome'];

/** What happened to an alert on one route: written once, so that the console can say where it stands and why. */
@Entity('alert_attempts')
@Index('alert_attempts_of_alert', ['alertId', 'at'])
export class AlertAttempt {
  @Id() id: string;
  @IdOf() alertId: string;
  @Text(16) route: AlertRoute;
  @Moment() at: Date;
  @Text(16) outcome: AttemptOutcome;
  @Whole({ nullable: true }) errorCode: number | null;
  @Text(200) why: string;

  static of(alertId: string, at: Date, facts: Pick<AlertAttempt, 'route' | 'outcome' | 'why'> & { errorCode?: number | null }): AlertAttempt {
    return Object.assign(new AlertAttempt(), { id: newId(), alertId, at, errorCode: null, ...facts });
  }
}
