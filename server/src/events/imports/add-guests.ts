import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { maskPhone } from '../../platform/security/phone-vault.js';
import { EventRepository } from '../event.repository.js';
import { Invitation } from '../invitations/invitation.entity.js';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import { MeetGuest } from '../invitations/meet-guest.js';
import { mintInviteCode } from '../invitations/mint-invite-code.js';
import { AlreadySignedUp } from '../registrations/registration.errors.js';
import { SignUp } from '../registrations/sign-up.js';
import type { SignUpWish } from '../registrations/sign-up-wish.js';
import type { GuestImport, GuestImportRow } from './guest-import.entity.js';
import { GuestImportRepository } from './guest-import.repository.js';
import { ImportRules } from './import-rules.js';
import { isFault, judgeRow, type ListedGuest } from './judge-row.js';
import { SealedCells } from './sealed-cells.js';

interface Listed {
  row: GuestImportRow;
  guest: ListedGuest;
}

/** Signs the people of some rows up, or invites them. What has changed since the try is told at the row. In the caller's transaction. */
@Injectable()
export class AddGuests {
  constructor(
    private readonly imports: GuestImportRepository,
    private readonly events: EventRepository,
    private readonly invitations: InvitationRepository,
    private readonly rules: ImportRules,
    private readonly meet: MeetGuest,
    private readonly signUp: SignUp,
    private readonly sealed: SealedCells,
    private readonly clock: Clock,
  ) {}

  async execute(list: GuestImport, rows: GuestImportRow[]): Promise<void> {
    const rules = await this.rules.of(list);
    const listed = rows.flatMap((row): Listed[] => {
      const guest = judgeRow(this.sealed.row(row.cells), rules);
      if (!isFault(guest)) return [{ row, guest }];
      row.be('refused', { message: guest.message });
      return [];
    });
    if (rules.way === 'register') await this.register(list, listed);
    else await this.invite(list, listed);
    const added = rows.filter((row) => row.state === 'added');
    list.added += added.length;
    list.skipped += rows.filter((row) => row.state === 'skipped').length;
    list.refused += rows.filter((row) => row.state === 'refused').length;
    await this.imports.forgetCells(added);
  }

  private async register({ eventId, byId }: GuestImport, listed: Listed[]): Promise<void> {
    const wishes: SignUpWish[] = [];
    for (const { guest: { phone, ...facts } } of listed) {
      const contact = await this.meet.execute({ ...facts, phone: phone! });
      wishes.push({ ...facts, eventId, contactId: contact.id, phone: phone!, channel: 'import', byId, isFree: true });
    }
    const outcomes = await this.signUp.executeAll(wishes);
    for (const [index, { row }] of listed.entries()) {
      const outcome = outcomes[index];
      if (outcome instanceof AlreadySignedUp) row.be('skipped', { message: '已经报过名' });
      else if (outcome instanceof DomainError) row.be('refused', { message: outcome.text });
      else this.note(row, outcome.registration.id);
    }
  }

  private async invite({ id: importId, eventId }: GuestImport, listed: Listed[]): Promise<void> {
    const refusal = (await this.events.get(eventId)).refusalAt(this.clock.now());
    if (refusal) return listed.forEach(({ row }) => row.be('refused', { message: refusal.text }));
    const contactIds: (string | null)[] = [];
    for (const { guest: { name, company, title, phone } } of listed) contactIds.push(phone ? (await this.meet.execute({ name, company, title, phone })).id : null);
    const known = await this.invitations.ofGuests(eventId, contactIds.filter((id) => id !== null));
    const invited = new Set(known.filter((each) => each.sharerId === null).map((each) => each.contactId));
    const fresh = listed.flatMap(({ row, guest }, index): Invitation[] => {
      const contactId = contactIds[index];
      if (contactId && invited.has(contactId)) {
        row.be('skipped', { message: '已经有邀请' });
        return [];
      }
      invited.add(contactId);
      const invitation = Object.assign(new Invitation(), {
        id: newId(), eventId, importId, code: mintInviteCode(), guestName: guest.name, guestCompany: guest.company ?? null, phoneMasked: guest.phone && maskPhone(guest.phone), contactId,
        createdAt: this.clock.now(),
      });
      this.note(row, invitation.id);
      return [invitation];
    });
    await this.invitations.insertAll(fresh);
  }

  private note(row: GuestImportRow, madeId: string): void {
    row.be('added');
    row.madeId = madeId;
  }
}
