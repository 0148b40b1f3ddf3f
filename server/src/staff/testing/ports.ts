import type { StaffMeView } from '@chudian/shared';
import { Global, Module } from '@nestjs/common';
import { ContactIdentities } from '../contact-identities.js';
import { StaffDesk } from '../staff-desk.js';

/** Visitors of the mini-program, by the ids that a test gives them. */
export class KnownVisitors extends ContactIdentities {
  private readonly byContact = new Map<string, { miniOpenid: string | null; unionid: string | null }>();

  enter(contactId: string, ids: { miniOpenid?: string; unionid?: string | null }): void {
    this.byContact.set(contactId, { miniOpenid: ids.miniOpenid ?? null, unionid: ids.unionid ?? null });
  }

  override openidsOf(contactId: string): Promise<{ miniOpenid: string | null; unionid: string | null }> {
    return Promise.resolve(this.byContact.get(contactId) ?? { miniOpenid: null, unionid: null });
  }
}

/** The desk of somebody for whom nothing has come in yet. */
class EmptyDesk extends StaffDesk {
  override of(staffId: string): Promise<StaffMeView> {
    return Promise.resolve({ id: staffId, name: '', subscribe: { templateId: '', credits: 0 }, unanswered: 0 });
  }
}

/** What `staff` needs from capabilities that stand right of it, for tests of `staff` by itself. */
@Global()
@Module({
  providers: [{ provide: ContactIdentities, useClass: KnownVisitors }, { provide: StaffDesk, useClass: EmptyDesk }],
  exports: [ContactIdentities, StaffDesk],
})
export class PortsModule {}
