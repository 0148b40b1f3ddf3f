import type { SharerKind } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, IdOf, Moment, Text, Whole } from '../../platform/database/entity-columns.js';

/** Who brings people. */
export interface Sharer {
  kind: SharerKind;
  id: string;
}

/** A link to an event that tells by whom one was invited: for one named guest, or an inviter's own for whoever comes by it. */
@Entity('invitations')
@Index('invitations_code', ['code'], { unique: true })
@Index('invitations_personal', ['personalKey'], { unique: true })
@Index('invitations_newest', ['eventId', 'createdAt', 'id'])
@Index('invitations_of_inviter', ['eventId', 'sharerId', 'createdAt', 'id'])
@Index('invitations_sent', ['eventId', 'sentAt', 'id'])
@Index('invitations_of_guest', ['contactId', 'eventId'])
@Index('invitations_of_import', ['importId', 'id'])
export class Invitation {
  @Id() id: string;
  @IdOf() eventId: string;
  @Text(16) code: string;
  /** Names event and inviter of a personal link: unique, so that everybody has one. Null for a named guest's. */
  @Text(70, { nullable: true }) personalKey: string | null = null;
  /** Null: the company invites. */
  @Text(12, { nullable: true }) sharerKind: SharerKind | null = null;
  @IdOf({ nullable: true }) sharerId: string | null = null;
  @Text(60, { nullable: true }) guestName: string | null = null;
  @Text(100, { nullable: true }) guestCompany: string | null = null;
  @Text(20, { nullable: true }) phoneMasked: string | null = null;
  /** Who is behind the phone that came with the name. */
  @IdOf({ nullable: true }) contactId: string | null = null;
  @IdOf({ nullable: true }) importId: string | null = null;
  @Moment({ nullable: true }) sentAt: Date | null = null;
  @Moment({ nullable: true }) openedAt: Date | null = null;
  @Whole() opens: number = 0;
  /** What the kept image shows, in short; another picture is drawn when it would show something else. */
  @Text(64, { nullable: true }) imageKey: string | null = null;
  @Text(60, { nullable: true }) imageFile: string | null = null;
  @Moment() createdAt: Date;

  get sharer(): Sharer | null {
    return this.sharerKind && this.sharerId ? { kind: this.sharerKind, id: this.sharerId } : null;
  }

  get isPersonal(): boolean {
    return this.personalKey !== null;
  }

  /** Somebody has taken it to hand it over. */
  noteSent(at: Date): void {
    if (!this.isPersonal) this.sentAt ??= at;
  }

  /** What was opened had been sent. */
  noteOpened(at: Date): void {
    this.noteSent(at);
    this.openedAt ??= at;
    this.opens += 1;
  }
}

export const personalKeyOf = (eventId: string, { kind, id }: Sharer): string => `${eventId}|${kind}|${id}`;
