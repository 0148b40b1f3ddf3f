import type { StaffMeView } from '@chudian/shared';
import { Global, Module } from '@nestjs/common';
import { ContactIdentities, type Openids } from '../contact-identities.js';
import { StaffDesk } from '../staff-desk.js';

type VisitorIds = Openids & { unionid: string | null };
const NO_IDS: VisitorIds = { miniOpenid: null, serviceOpenid: null, unionid: null };

/** Visitors of the mini-program, by the ids that a test gives them. */
export class KnownVisitors extends ContactIdentities {
  private readonly byContact = new Map<string, VisitorIds>();

  enter(contactId: string, ids: Partial<VisitorIds>): void {
    this.byContact.set(contactId, { ...NO_IDS, ...ids });
  }

  override openidsOf(contactId: string): Promise<VisitorIds> {
    return Promise.resolve(this.byContact.get(contactId) ?? NO_IDS);
  }

  override waysTo(contactId: string): Promise<VisitorIds> {
    return this.openidsOf(contactId);
  }

  override namesOf(contactIds: string[]): Promise<Map<string, string>> {
    return Promise.resolve(new Map(contactIds.map((id) => [id, `访客 ${id}`])));
  }
}

/** The desk of somebody for whom nothing has come in yet. */
class EmptyDesk extends StaffDesk {
  override of(staffId: string): Promise<StaffMeView> {
    return Promise.resolve({ id: staffId, name: '', role: 'sales', subscribe: { templateId: '', credits: 0 }, unanswered: 0 });
  }
}

/** What `staff` needs from capabilities that stand right of it, for tests of `staff` by itself. */
@Global()
@Module({
  providers: [{ provide: ContactIdentities, useClass: KnownVisitors }, { provide: StaffDesk, useClass: EmptyDesk }],
  exports: [ContactIdentities, StaffDesk],
})
export class PortsModule {}
