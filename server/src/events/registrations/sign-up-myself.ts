import type { SignUpBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { LeavePhone } from '../../contacts/leave-phone.js';
import { parsePhone } from '../../contacts/parse-phone.js';
import { TouchpointOrigin } from '../../contacts/touchpoint-origin.js';
import { InvitationLookup } from '../invitation-lookup.js';
import { PromoGuesses } from '../promo-guesses.js';
import type { SignedUp } from './record-sign-ups.js';
import { PromoCodeInvalid } from './registration.errors.js';
import { SignUp } from './sign-up.js';

/** An attendee signs up on his own phone. What needs WeChat or can be looked up is done before the seats are touched. */
@Injectable()
export class SignUpMyself {
  constructor(
    private readonly signUp: SignUp,
    private readonly leavePhone: LeavePhone,
    private readonly origin: TouchpointOrigin,
    private readonly invitations: InvitationLookup,
    private readonly guesses: PromoGuesses,
  ) {}

  async execute(contactId: string, eventId: string, body: SignUpBody): Promise<SignedUp> {
    const { phoneCode, phone, scanId, invite, ...wish } = body;
    const number = phone ? parsePhone(phone) : undefined;
    const invitation = await this.invitations.of(eventId, invite);
    const person = phoneCode ? (await this.leavePhone.execute(contactId, phoneCode, { scanId, eventId, sharer: invitation?.sharer })).id : contactId;
    if (wish.promoCode) await this.guesses.begin(contactId);
    const signedUp = this.signUp.execute({
      ...wish, eventId, contactId: person, channel: invitation ? 'invitation' : 'self', ...(number && !phoneCode && { phone: number }),
      origin: scanId ? await this.origin.of(person, scanId) : {}, invitationId: invitation?.invitationId, sharer: invitation?.sharer,
    });
    return wish.promoCode ? this.uncounted(contactId, signedUp) : signedUp;
  }

  /** Whatever else stood in the way, the code was right. */
  private async uncounted(contactId: string, signedUp: Promise<SignedUp>): Promise<SignedUp> {
    const [outcome] = await Promise.allSettled([signedUp]);
    if (outcome.status === 'fulfilled' || !(outcome.reason instanceof PromoCodeInvalid)) await this.guesses.wasRight(contactId);
    return signedUp;
  }
}
