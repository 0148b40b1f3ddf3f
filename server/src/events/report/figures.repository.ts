import type { LoopStep, RegistrationState } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { Order } from '../../payments/order.entity.js';
import { Transaction } from '../../platform/database/transaction.js';
import { placeAfter } from '../../platform/http/cursor.js';
import { EventOpening } from '../invitations/event-opening.entity.js';
import { Invitation } from '../invitations/invitation.entity.js';
import { Registration } from '../registrations/registration.entity.js';
import { TicketType } from '../ticket-type.entity.js';
import { DoubledRegistrations } from './doubled-registrations.js';

/** What is told of one event: of everybody, or of those whom one inviter brought. */
export interface Scope {
  eventId: string;
  sharerId: string | null;
}

/** Registrations that are alike in everything by which they are counted. */
export interface Group {
  state: RegistrationState;
  ticketTypeId: string;
  materialId: string | null;
  sharerKind: Registration['sharerKind'];
  sharerId: string | null;
  people: number;
  came: number;
  answered: number;
}

/** Null: those without any. */
export interface Part {
  sourceId?: string | null;
  inviterId?: string | null;
  ticketTypeId?: string;
}

export type RegistrationStep = Exclude<LoopStep, 'invited' | 'opened' | 'lead'>;

/** Let in, whatever became of it since. Who has cancelled counts as signed up only. */
export const LET_IN: readonly RegistrationState[] = ['offered', 'unpaid', 'confirmed', 'expired', 'transferred'];

/** The condition of each step, for counting and for the rows behind the number alike. */
const CONDITIONS: Record<RegistrationStep, string | null> = {
  'signed-up': null,
  approved: `registration.state IN (${LET_IN.map((state) => `'${state}'`).join(', ')})`,
  confirmed: "registration.state = 'confirmed'",
  came: 'registration.checkedInAt IS NOT NULL',
  'answered-survey': 'registration.surveyedAt IS NOT NULL',
};

/** The figures of an event and the rows behind them: aggregates over its own rows, by index; never over touchpoints. */
@Injectable()
export class FiguresRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly doubled: DoubledRegistrations,
  ) {}

  async groupsOf(scope: Scope): Promise<Group[]> {
    const columns = ['state', 'ticketTypeId', 'materialId', 'sharerKind', 'sharerId'] as const;
    const query = (await this.people(scope)).select([]);
    for (const column of columns) query.addSelect(`registration.${column}`, column).addGroupBy(`registration.${column}`);
    const rows = await query.addSelect('COUNT(*)', 'people').addSelect('COUNT(registration.checkedInAt)', 'came').addSelect('COUNT(registration.surveyedAt)', 'answered').getRawMany<Group>();
    return rows.map((row) => ({ ...row, people: Number(row.people), came: Number(row.came), answered: Number(row.answered) }));
  }

  /** How many came in each minute: `2026-12-03 14:05`, UTC, as both engines write a moment. */
  async arrivalsByMinute(scope: Scope): Promise<{ minute: Date; came: number }[]> {
    const minute = 'SUBSTR(registration.checkedInAt, 1, 16)';
    const rows = await (await this.people(scope)).select(minute, 'minute').addSelect('COUNT(*)', 'came').andWhere('registration.checkedInAt IS NOT NULL')
      .groupBy(minute).orderBy(minute).getRawMany<{ minute: string; came: string }>();
    return rows.map((row) => ({ minute: new Date(`${row.minute.replace(' ', 'T')}:00.000Z`), came: Number(row.came) }));
  }

  /** Money that came for these registrations, and what of it went back. An event that never had a price has none. */
  async moneyOf(scope: Scope): Promise<{ revenueFen: number; refundedFen: number }> {
    if (!(await this.takesMoney(scope.eventId))) return { revenueFen: 0, refundedFen: 0 };
    const row = await this.registrations(scope).innerJoin(Order, 'paid', "paid.subjectId = registration.id AND paid.subjectKind = 'registration' AND paid.state IN ('paid', 'refunded')")
      .select('SUM(paid.paidFen)', 'revenue').addSelect('SUM(paid.refundedFen)', 'refunded').getRawOne<{ revenue: string | null; refunded: string | null }>();
    return { revenueFen: Number(row?.revenue ?? 0), refundedFen: Number(row?.refunded ?? 0) };
  }

  countInvited(scope: Scope): Promise<number> {
    return this.invited(scope).getCount();
  }

  countOpened(scope: Scope): Promise<number> {
    return this.opened(scope).getCount();
  }

  invitedPage(scope: Scope, after: string | undefined, limit: number): Promise<Invitation[]> {
    return beyond(this.invited(scope), 'invitation', 'sentAt', after).take(limit).getMany();
  }

  openedPage(scope: Scope, after: string | undefined, limit: number): Promise<EventOpening[]> {
    return beyond(this.opened(scope), 'opening', 'at', after).take(limit).getMany();
  }

  async stepPage(scope: Scope, wish: { step: RegistrationStep; part: Part; after?: string; limit: number }): Promise<Registration[]> {
    const { step, part, after, limit } = wish;
    const list = await this.people(scope);
    const condition = CONDITIONS[step];
    if (condition) list.andWhere(condition);
    if (part.sourceId !== undefined) list.andWhere(part.sourceId === null ? 'registration.materialId IS NULL' : 'registration.materialId = :sourceId', { sourceId: part.sourceId });
    if (part.inviterId !== undefined) list.andWhere(part.inviterId === null ? 'registration.sharerId IS NULL' : 'registration.sharerId = :inviterId', { inviterId: part.inviterId });
    if (part.ticketTypeId !== undefined) list.andWhere('registration.ticketTypeId = :ticketTypeId', { ticketTypeId: part.ticketTypeId });
    return beyond(list, 'registration', step === 'came' ? 'checkedInAt' : 'createdAt', after).take(limit).getMany();
  }

  async countBySharer(eventId: string): Promise<Map<string, { signedUp: number; came: number }>> {
    const rows = await (await this.people({ eventId, sharerId: null })).select('registration.sharerId', 'sharerId').addSelect('COUNT(*)', 'signedUp').addSelect('COUNT(registration.checkedInAt)', 'came')
      .andWhere('registration.sharerId IS NOT NULL').groupBy('registration.sharerId').getRawMany<{ sharerId: string; signedUp: string; came: string }>();
    return new Map(rows.map((row) => [row.sharerId, { signedUp: Number(row.signedUp), came: Number(row.came) }]));
  }

  /** Prices that were taken back later do not undo what was paid. */
  private async takesMoney(eventId: string): Promise<boolean> {
    const { manager } = this.transaction;
    return (await manager.createQueryBuilder(TicketType, 'type').where('type.eventId = :eventId AND type.priceFen > 0', { eventId }).getExists())
      || manager.createQueryBuilder(Registration, 'registration').where('registration.eventId = :eventId AND registration.orderId IS NOT NULL', { eventId }).getExists();
  }

  /** One registration of each person. */
  private async people(scope: Scope): Promise<SelectQueryBuilder<Registration>> {
    const query = this.registrations(scope);
    const doubled = await this.doubled.idsOf(scope.eventId);
    return doubled.length > 0 ? query.andWhere('registration.id NOT IN (:...doubled)', { doubled }) : query;
  }

  private registrations({ eventId, sharerId }: Scope): SelectQueryBuilder<Registration> {
    const query = this.transaction.manager.createQueryBuilder(Registration, 'registration').where('registration.eventId = :eventId', { eventId });
    return sharerId ? query.andWhere('registration.sharerId = :sharerId', { sharerId }) : query;
  }

  private invited({ eventId, sharerId }: Scope): SelectQueryBuilder<Invitation> {
    const query = this.transaction.manager.createQueryBuilder(Invitation, 'invitation').where('invitation.eventId = :eventId AND invitation.sentAt IS NOT NULL', { eventId });
    return sharerId ? query.andWhere('invitation.sharerId = :sharerId', { sharerId }) : query;
  }

  private opened({ eventId, sharerId }: Scope): SelectQueryBuilder<EventOpening> {
    const query = this.transaction.manager.createQueryBuilder(EventOpening, 'opening').where('opening.eventId = :eventId', { eventId });
    return sharerId ? query.andWhere('opening.isFirstOfSharer = :yes AND opening.sharerId = :sharerId', { yes: true, sharerId }) : query.andWhere('opening.isFirst = :yes', { yes: true });
  }
}

/** Latest first, after a place in the list. */
function beyond<Row extends object>(list: SelectQueryBuilder<Row>, alias: string, property: string, after: string | undefined): SelectQueryBuilder<Row> {
  const column = `${alias}.${property}`;
  const place = placeAfter(after);
  if (place) list.andWhere(new Brackets((or) => or.where(`${column} < :at`, place).orWhere(`${column} = :at AND ${alias}.id < :id`, place)));
  return list.orderBy(column, 'DESC').addOrderBy(`${alias}.id`, 'DESC');
}
