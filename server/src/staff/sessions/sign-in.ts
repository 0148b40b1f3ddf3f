import { Injectable } from '@nestjs/common';
import { RecordAudit } from '../../platform/audit/record-audit.js';
import { Passwords } from '../passwords.js';
import type { StaffMember } from '../staff-member.entity.js';
import { StaffMemberRepository } from '../staff-member.repository.js';
import { WrongSignIn } from '../staff.errors.js';
import { SignInLimits, type SignInOrigin } from './sign-in-limits.js';
import { StartSession, type StartedSession } from './start-session.js';

export interface SignInAttempt extends SignInOrigin {
  email: string;
  password: string;
  userAgent: string;
}

/** Lets a member of staff into the console. Its answer and its time are the same for a wrong password, an unknown e-mail and somebody who has left. */
@Injectable()
export class SignIn {
  constructor(
    private readonly staff: StaffMemberRepository,
    private readonly passwords: Passwords,
    private readonly limits: SignInLimits,
    private readonly startSession: StartSession,
    private readonly recordAudit: RecordAudit,
  ) {}

  async execute(attempt: SignInAttempt): Promise<StartedSession> {
    const member = await this.staff.findByEmail(attempt.email);
    const taken = await this.limits.take(attempt.email, member, attempt);
    const isRight = await this.passwords.matches(member?.isActive ? member.passwordHash : null, attempt.password);
    if (!member || !isRight) return this.refuse(attempt, member);
    const started = await this.startSession.execute(member, attempt);
    await this.limits.giveBack(taken);
    return started;
  }

  private async refuse({ email, address }: SignInAttempt, member: StaffMember | null): Promise<never> {
    const detail = !member ? '没有此账号' : member.isActive ? '密码不正确' : '账号已停用';
    await this.recordAudit.execute({ by: { staffId: null, name: '未登录', address }, action: 'sign-in-failed', subject: email, detail });
    throw new WrongSignIn();
  }
}
