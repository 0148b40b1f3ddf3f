import type { StaffSignUpBody } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { parsePhone } from '../../contacts/parse-phone.js';
import { RecogniseContact } from '../../contacts/recognise-contact.js';
import type { StaffCaller } from '../../platform/access/callers.js';
import { PhoneVault } from '../../platform/security/phone-vault.js';
import type { Registration } from './registration.entity.js';
import { SignUp } from './sign-up.js';

/** Our people sign somebody up, beforehand or at the door. Nobody has to approve, and nothing is asked to be paid. */
@Injectable()
export class SignUpByStaff {
  constructor(
    private readonly recognise: RecogniseContact,
    private readonly vault: PhoneVault,
    private readonly signUp: SignUp,
  ) {}

  async execute({ staffId }: Pick<StaffCaller, 'staffId'>, eventId: string, { phone, ...facts }: StaffSignUpBody, channel: 'staff' | 'walk-in' = 'staff'): Promise<Registration> {
    const number = parsePhone(phone);
    // The number stands for him until he proves by WeChat that it is his; what somebody else typed as his own never does.
    const contact = await this.recognise.execute([{ kind: 'phone', value: this.vault.index(number) }]);
    return (await this.signUp.execute({ ...facts, eventId, contactId: contact.id, phone: number, channel, byId: staffId, isFree: true })).registration;
  }
}
