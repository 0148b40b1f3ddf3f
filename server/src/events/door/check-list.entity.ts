import type { CheckListBody, CheckListKind } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { InvalidInput } from '../../platform/errors/domain-error.js';
import { Id, IdOf, Json, Moment, Text, Truth } from '../../platform/database/entity-columns.js';

/** What is checked at a door: the entrance, a session, a gift. The same ticket is checked once for each. */
@Entity('check_lists')
@Index('check_lists_of_event', ['eventId', 'id'])
export class CheckList {
  @Id() id: string;
  @IdOf() eventId: string;
  @Text(40) name: string;
  @Text(10) kind: CheckListKind;
  /** Null: all types. */
  @Json({ nullable: true }) ticketTypeIds: string[] | null = null;
  /** Null: the event's own days. */
  @Moment({ nullable: true }) opensAt: Date | null = null;
  @Moment({ nullable: true }) closesAt: Date | null = null;
  @Truth() allowsReentry: boolean = false;
  @Moment() createdAt: Date;

  write(body: CheckListBody): void {
    const { name, kind, ticketTypeIds } = body;
    const dateOf = (text: string | null | undefined) => (text ? new Date(text) : null);
    const [opensAt, closesAt] = [dateOf(body.opensAt), dateOf(body.closesAt)];
    if (opensAt && closesAt && closesAt <= opensAt) throw new InvalidInput({ closesAt: '结束时间要晚于开始时间' });
    Object.assign(this, { name, kind, ticketTypeIds, opensAt, closesAt, allowsReentry: body.allowsReentry ?? false });
  }
}
