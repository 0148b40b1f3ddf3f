import { SEES_OWN_ONLY, type InviteBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { OwnerNames, ownerKey } from '../../distributors/owner-names.js';
import type { StaffCaller } from '../../platform/access/callers.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import { InvalidInput, NotAllowed } from '../../platform/errors/domain-error.js';
import { phoneNumberOf } from '../../platform/security/phone-number.js';
import { maskPhone } from '../../platform/security/phone-vault.js';
import { EventRepository } from '../event.repository.js';
import { Invitation, type Sharer } from './invitation.entity.js';
import { InvitationRepository } from './invitation.repository.js';
import { inviterOf } from './inviter-of.js';
import { MeetGuest } from './meet-guest.js';
import { mintInviteCode } from './mint-invite-code.js';
import { PersonalInvitation } from './personal-invitation.js';

type Guest = InviteBody['guests'][number];

interface Named {
  eventId: string;
  sharer: Sharer | null;
  guest: Guest;
  phone: string | null;
  contactId: string | null;
}

/** Makes an invitation for each named guest. Whom the same inviter has invited already, by his phone, keeps the one that he has. */
@Injectable()
export class InviteGuests {
  constructor(
    private readonly transaction: Transaction,
    private readonly invitations: InvitationRepository,
    private readonly events: EventRepository,
    private readonly owners: OwnerNames,
    private readonly personal: PersonalInvitation,
    private readonly meet: MeetGuest,
    private readonly clock: Clock,
  ) {}

  async execute(caller: StaffCaller, eventId: string, { guests, inviterStaffId }: InviteBody): Promise<Invitation[]> {
    const sharer = await this.sharerFor(caller, inviterStaffId);
    const event = await this.events.get(eventId);
    const refusal = event.refusalAt(this.clock.now());
    if (refusal) throw refusal;
    const phones = phonesOf(guests);
    if (sharer) await this.personal.of(eventId, sharer);
    return this.transaction.run(async () => {
      const contactIds: (string | null)[] = [];
      for (const [index, { name, company }] of guests.entries()) contactIds.push(phones[index] ? (await this.meet.execute({ name, company, phone: phones[index] })).id : null);
      const known = (await this.invitations.ofGuests(eventId, contactIds.filter((id) => id !== null))).filter((each) => each.sharerId === (sharer?.id ?? null));
      const byContact = new Map(known.map((each) => [each.contactId, each]));
      const fresh: Invitation[] = [];
      const all = guests.map((guest, index) => {
        const contactId = contactIds[index];
        const invitation = (contactId && byContact.get(contactId)) || this.draft({ eventId, sharer, guest, phone: phones[index], contactId });
        if (!known.includes(invitation) && !fresh.includes(invitation)) fresh.push(invitation);
        if (contactId) byContact.set(contactId, invitation);
        return invitation;
      });
      await this.invitations.insertAll(fresh);
      return [...new Set(all)];
    });
  }

  private draft({ eventId, sharer, guest, phone, contactId }: Named): Invitation {
    return Object.assign(new Invitation(), {
      id: newId(), eventId, code: mintInviteCode(), sharerKind: sharer?.kind ?? null, sharerId: sharer?.id ?? null, guestName: guest.name, guestCompany: guest.company ?? null,
      phoneMasked: phone && maskPhone(phone), contactId, createdAt: this.clock.now(),
    });
  }

  /** Left out: the caller himself. Only who sees everybody's invites in another's name, or in the company's. */
  private async sharerFor(caller: StaffCaller, inviterStaffId: string | null | undefined): Promise<Sharer | null> {
    const own = inviterOf(caller);
    if (inviterStaffId === undefined || inviterStaffId === own.id) return own;
    if (SEES_OWN_ONLY.includes(caller.role)) throw new NotAllowed();
    if (inviterStaffId === null) return null;
    const sharer: Sharer = { kind: 'staff', id: inviterStaffId };
    if (!(await this.owners.of([{ kind: 'staff', id: inviterStaffId }])).has(ownerKey({ kind: 'staff', id: inviterStaffId }))) throw new InvalidInput({ inviterStaffId: '请选择在职的同事' });
    return sharer;
  }
}

function phonesOf(guests: Guest[]): (string | null)[] {
  const phones = guests.map(({ phone }) => (phone ? phoneNumberOf(phone) : null));
  const wrong = guests.flatMap(({ phone }, index): [string, string][] => (phone && !phones[index] ? [[`guests.${index}.phone`, '手机号格式不正确']] : []));
  if (wrong.length > 0) throw new InvalidInput(Object.fromEntries(wrong));
  return phones;
}
