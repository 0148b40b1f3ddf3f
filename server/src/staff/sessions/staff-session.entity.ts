import { Entity, Index } from 'typeorm';
import { Id, IdOf, Moment, Text } from '../../platform/database/entity-columns.js';

const HOUR_MS = 3_600_000;
const IDLE_MS = 12 * HOUR_MS;
const LONGEST_MS = 7 * 24 * HOUR_MS;
/** How exactly we know when somebody was last seen: a write for every request would cost more than it tells. */
const SIGHT_MS = 60_000;

/** A member of staff signed in on one device. Over after twelve idle hours, or seven days; an ended one is deleted. */
@Entity('staff_sessions')
@Index('staff_sessions_unique_token', ['tokenHash'], { unique: true })
@Index('staff_sessions_of_member', ['staffId', 'startedAt'])
@Index('staff_sessions_by_last_sight', ['lastSeenAt'])
export class StaffSession {
  @Id() id: string;
  /** The token itself is only in the browser: who reads this table cannot sign in with it. */
  @Text(64) tokenHash: string;
  @IdOf() staffId: string;
  @Moment() startedAt: Date;
  @Moment() lastSeenAt: Date;
  @Text(45) address: string;
  @Text(60) device: string;

  /** Sessions last seen before this, or started before `oldestStart`, are over. */
  static oldestSight(now: Date): Date {
    return new Date(now.getTime() - IDLE_MS);
  }

  static oldestStart(now: Date): Date {
    return new Date(now.getTime() - LONGEST_MS);
  }

  get endsAt(): Date {
    return new Date(this.startedAt.getTime() + LONGEST_MS);
  }

  isOver(now: Date): boolean {
    return this.lastSeenAt <= StaffSession.oldestSight(now) || this.startedAt <= StaffSession.oldestStart(now);
  }

  isSightOld(now: Date): boolean {
    return now.getTime() - this.lastSeenAt.getTime() >= SIGHT_MS;
  }
}
