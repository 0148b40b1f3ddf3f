import type { StaffMeView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { SubscribeCredits } from '../alerts/subscribe-credits.js';
import { Config } from '../platform/config/config.js';
import { NotFound } from '../platform/errors/domain-error.js';
import { FindStaff } from '../staff/find-staff.js';
import { StaffDesk } from '../staff/staff-desk.js';
import { inboxOf } from './inbox.js';
import { LeadRepository } from './lead.repository.js';

/** What waits for a member of staff: leads without an answer, and how many alerts he still allows. */
@Injectable()
export class LeadsStaffDesk extends StaffDesk {
  constructor(
    private readonly config: Config,
    private readonly staff: FindStaff,
    private readonly credits: SubscribeCredits,
    private readonly leads: LeadRepository,
  ) {
    super();
  }

  async of(staffId: string): Promise<StaffMeView> {
    const member = await this.staff.execute(staffId);
    if (!member) throw new NotFound('member of staff');
    const { subscribe: templateId } = this.config.templates;
    return {
      id: member.id, name: member.name, role: member.role,
      subscribe: { templateId, credits: await this.credits.left(staffId, templateId) },
      unanswered: await this.leads.countUnanswered(inboxOf({ staffId, ...member })),
    };
  }
}
