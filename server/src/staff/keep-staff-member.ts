import { Injectable } from '@nestjs/common';
import { isDuplicate } from '../platform/database/database-errors.js';
import { InvalidInput } from '../platform/errors/domain-error.js';
import { phoneNumberOf } from '../platform/security/phone-number.js';
import { PhoneVault } from '../platform/security/phone-vault.js';
import type { StaffMember } from './staff-member.entity.js';
import { StaffMemberRepository } from './staff-member.repository.js';
import { EmailTaken } from './staff.errors.js';

/** Saves what an admin wrote about somebody: the phone sealed, the e-mail his alone. */
@Injectable()
export class KeepStaffMember {
  constructor(
    private readonly staff: StaffMemberRepository,
    private readonly vault: PhoneVault,
  ) {}

  /** An absent phone stays as it is; an empty one is taken away. */
  async execute(member: StaffMember, phone: string | null | undefined): Promise<void> {
    if (phone !== undefined) member.keepPhone(phone ? requirePhone(phone) : null, this.vault);
    try {
      await this.staff.save(member);
    } catch (error) {
      if (isDuplicate(error)) throw new EmailTaken();
      throw error;
    }
  }
}

function requirePhone(text: string): string {
  const phone = phoneNumberOf(text);
  if (!phone) throw new InvalidInput({ phone: '手机号格式不正确，请检查后重填' });
  return phone;
}
