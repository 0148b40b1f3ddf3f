import type { InvitationsQuery } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Brackets, In, type SelectQueryBuilder } from 'typeorm';
import type { StaffCaller } from '../../platform/access/callers.js';
import { FastRows } from '../../platform/database/fast-rows.js';
import { Repository } from '../../platform/database/repository.js';
import { Transaction } from '../../platform/database/transaction.js';
import { placeAfter } from '../../platform/http/cursor.js';
import { narrowToOwn } from '../../staff/narrow-to-own.js';
import { Registration } from '../registrations/registration.entity.js';
import { Invitation } from './invitation.entity.js';
import { InvitationNotFound } from './invitation.errors.js';

/** What somebody signed up by a link came to: the first of it, and whoever came. */
export interface Answered {
  registrationId: string;
  signedUpAt: Date;
  cameAt: Date | null;
}

const SIGNED_UP = (extra = '') => (query: SelectQueryBuilder<Invitation>) =>
  `EXISTS ${query.subQuery().select('1').from(Registration, 'answer').where(`answer.invitationId = invitation.id${extra}`).getQuery()}`;
const CAME = SIGNED_UP(' AND answer.checkedInAt IS NOT NULL');

@Injectable()
export class InvitationRepository extends Repository<Invitation> {
  private readonly fast: FastRows<Invitation>;
  private readonly answers: FastRows<Registration>;

  constructor(transaction: Transaction) {
    super(transaction, Invitation);
    this.fast = new FastRows(transaction, Invitation);
    this.answers = new FastRows(transaction, Registration);
  }

  insertAll(invitations: Invitation[]): Promise<void> {
    return invitations.length === 0 ? Promise.resolve() : this.fast.insert(invitations);
  }

  findByCode(code: string): Promise<Invitation | null> {
    return this.rows.findOneBy({ code });
  }

  findPersonal(personalKey: string): Promise<Invitation | null> {
    return this.rows.findOneBy({ personalKey });
  }

  /** What another inviter made does not exist for those who see their own only. */
  async getVisible(caller: StaffCaller, eventId: string, id: string): Promise<Invitation> {
    const found = await this.visibleTo(caller, eventId).andWhere({ id }).getOne();
    if (!found) throw new InvitationNotFound();
    return found;
  }

  async getVisiblePersonal(caller: StaffCaller, eventId: string, sharerId: string): Promise<Invitation> {
    const found = await this.visibleTo(caller, eventId).andWhere('invitation.sharerId = :sharerId AND invitation.personalKey IS NOT NULL', { sharerId }).getOne();
    if (!found) throw new InvitationNotFound();
    return found;
  }

  async getForUpdate(id: string): Promise<Invitation> {
    const found = await this.forUpdate(this.rows.createQueryBuilder('invitation').where({ id })).getOne();
    if (!found) throw new InvitationNotFound();
    return found;
  }

  lockMany(ids: string[]): Promise<Invitation[]> {
    return this.fast.whereIn('id', ids, true);
  }

  async removeAll(ids: string[]): Promise<void> {
    if (ids.length > 0) await this.rows.delete({ id: In(ids) });
  }

  /** Those that these people have already, by whichever inviter. */
  ofGuests(eventId: string, contactIds: string[]): Promise<Invitation[]> {
    return contactIds.length === 0 ? Promise.resolve([]) : this.rows.find({ where: { eventId, contactId: In(contactIds) }, order: { id: 'ASC' } });
  }

  /** Named guests, newest first. */
  page(caller: StaffCaller, eventId: string, { q, inviterId, state, after }: InvitationsQuery, limit: number): Promise<Invitation[]> {
    const list = this.visibleTo(caller, eventId).andWhere('invitation.personalKey IS NULL');
    if (inviterId) list.andWhere('invitation.sharerId = :inviterId', { inviterId });
    if (state) this.narrowToState(list, state);
    if (q) {
      const like = `%${q.toLowerCase().replace(/[!%_]/g, (wild) => `!${wild}`)}%`;
      list.andWhere(new Brackets((or) => or.where("LOWER(invitation.guestName) LIKE :like ESCAPE '!'", { like }).orWhere("LOWER(invitation.guestCompany) LIKE :like ESCAPE '!'", { like })));
    }
    const place = placeAfter(after);
    if (place) list.andWhere(new Brackets((or) => or.where('invitation.createdAt < :at', place).orWhere('invitation.createdAt = :at AND invitation.id < :id', place)));
    return list.orderBy('invitation.createdAt', 'DESC').addOrderBy('invitation.id', 'DESC').take(limit).getMany();
  }

  /** By invitation: who signed up by it first. A link that went from hand to hand may have brought more. */
  async answersTo(invitationIds: string[]): Promise<Map<string, Answered>> {
    const answers = new Map<string, Answered>();
    const found = await this.answers.whereIn('invitationId', invitationIds);
    for (const { id, invitationId, signedUpAt, checkedInAt } of found.sort((one, other) => one.signedUpAt.getTime() - other.signedUpAt.getTime() || (one.id < other.id ? -1 : 1))) {
      const first = answers.get(invitationId!);
      if (!first) answers.set(invitationId!, { registrationId: id, signedUpAt, cameAt: checkedInAt });
      else if (checkedInAt && (!first.cameAt || checkedInAt < first.cameAt)) first.cameAt = checkedInAt;
    }
    return answers;
  }

  /** The personal links of an event that the caller may see, with how many named guests each inviter has sent an invitation. */
  personalOf(caller: StaffCaller, eventId: string): Promise<Invitation[]> {
    return this.visibleTo(caller, eventId).andWhere('invitation.personalKey IS NOT NULL').orderBy('invitation.createdAt').addOrderBy('invitation.id').getMany();
  }

  async sentByInviter(eventId: string): Promise<Map<string, number>> {
    const rows = await this.rows.createQueryBuilder('invitation').select('invitation.sharerId', 'sharerId').addSelect('COUNT(*)', 'count')
      .where({ eventId }).andWhere('invitation.sentAt IS NOT NULL AND invitation.sharerId IS NOT NULL').groupBy('invitation.sharerId').getRawMany<{ sharerId: string; count: string }>();
    return new Map(rows.map((row) => [row.sharerId, Number(row.count)]));
  }

  async noteImage(id: string, imageKey: string, imageFile: string): Promise<void> {
    await this.rows.update(id, { imageKey, imageFile });
  }

  async update({ id, sentAt, openedAt, opens }: Invitation): Promise<void> {
    await this.rows.update(id, { sentAt, openedAt, opens });
  }

  private visibleTo(caller: StaffCaller, eventId: string): SelectQueryBuilder<Invitation> {
    const list = this.rows.createQueryBuilder('invitation').where({ eventId });
    narrowToOwn(list, caller, { staffId: 'invitation.sharerId', distributorId: 'invitation.sharerId' });
    return list;
  }

  private narrowToState(list: SelectQueryBuilder<Invitation>, state: NonNullable<InvitationsQuery['state']>): void {
    if (state === 'came') list.andWhere(CAME(list));
    else if (state === 'signed-up') list.andWhere(SIGNED_UP()(list)).andWhere(`NOT ${CAME(list)}`);
    else {
      list.andWhere(`NOT ${SIGNED_UP()(list)}`);
      list.andWhere({ opened: 'invitation.openedAt IS NOT NULL', sent: 'invitation.sentAt IS NOT NULL AND invitation.openedAt IS NULL', unsent: 'invitation.sentAt IS NULL' }[state]);
    }
  }
}
