import { can } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../../platform/access/callers.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { Transaction } from '../../platform/database/transaction.js';
import { NotAllowed, NotFound } from '../../platform/errors/domain-error.js';
import { RateLimit } from '../../platform/rate-limit/rate-limit.js';
import { ServiceAccount } from '../../platform/wechat/service-account.js';
import { hashOf, newSecretToken } from '../sessions/secret-token.js';
import { StaffMemberRepository } from '../staff-member.repository.js';
import { sceneOfTicket } from './binding-scene.js';
import { WechatBinding } from './wechat-binding.entity.js';
import { WechatBindingRepository } from './wechat-binding.repository.js';

const CODES = 20;
const WINDOW_SECONDS = 600;

export interface BindingCode {
  url: string;
  expiresAt: Date;
}

/** Makes a code that binds the WeChat which scans it: one's own, or an admin for somebody else. */
@Injectable()
export class IssueBindingCode {
  constructor(
    private readonly transaction: Transaction,
    private readonly staff: StaffMemberRepository,
    private readonly bindings: WechatBindingRepository,
    private readonly serviceAccount: ServiceAccount,
    private readonly rates: RateLimit,
    private readonly clock: Clock,
  ) {}

  async execute(caller: StaffCaller, staffId: string): Promise<BindingCode> {
    if (caller.staffId !== staffId && !can(caller.role, 'staff.manage')) throw new NotAllowed();
    await this.rates.take(`binding-codes:${caller.staffId}`, CODES, WINDOW_SECONDS);
    const ticket = newSecretToken(16);
    const { expiresAt } = await this.begin(staffId, ticket);
    const seconds = Math.round((expiresAt.getTime() - this.clock.now().getTime()) / 1000);
    const { url } = await this.serviceAccount.createParametricCode({ scene: sceneOfTicket(ticket), seconds });
    return { url, expiresAt };
  }

  private begin(staffId: string, ticket: string): Promise<WechatBinding> {
    return this.transaction.run(async () => {
      // A newer code makes the older ones worthless.
      await this.bindings.dropAllOf(staffId);
      const member = await this.staff.getForUpdate(staffId);
      if (!member.isActive) throw new NotFound('active member of staff');
      return this.bindings.save(WechatBinding.begun({ id: newId(), ticketHash: hashOf(ticket), staffId }, this.clock.now()));
    });
  }
}
