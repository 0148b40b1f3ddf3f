import { PRIVACY_VERSION } from '@chudian/shared';
import type { Contact } from '../../../contacts/contact.entity.js';
import { GiveConsent } from '../../../contacts/give-consent.js';
import { LeaveDetails } from '../../../contacts/leave-details.js';
import { LeavePhone } from '../../../contacts/leave-phone.js';
import { RecogniseContact } from '../../../contacts/recognise-contact.js';
import { RecordTouchpoint } from '../../../contacts/record-touchpoint.js';
import type { Code } from '../../../materials/code.entity.js';
import { CodeContent } from '../../../materials/codes/code-content.js';
import type { RecordedScan } from '../../../materials/record-scans.js';
import { ScanMaterial } from '../../../materials/scan-material.js';
import type { DemoWorld } from '../demo-world.js';
import type { BorrowedPhone } from '../wechat-desk.js';
import type { Person } from './person.js';

/** What people do with their phones, each by the use case that the phone would reach. */
export class VisitorActs {
  constructor(
    private readonly world: DemoWorld,
    private readonly phone: BorrowedPhone,
  ) {}

  async openMiniProgram({ miniOpenid, unionid }: Person): Promise<Contact> {
    const contact = await this.world.get(RecogniseContact).execute([{ kind: 'mini-openid', value: miniOpenid }, { kind: 'unionid', value: unionid }]);
    return contact.consentVersion ? contact : this.world.get(GiveConsent).execute(contact.id, PRIVACY_VERSION);
  }

  /** Where WeChat does not tell the unionid at once, two contacts prove to be one person later. */
  openChat({ serviceOpenid, unionid }: Person, knowsUnionid: boolean): Promise<Contact> {
    const own = { kind: 'service-openid' as const, value: serviceOpenid };
    return this.world.get(RecogniseContact).execute(knowsUnionid ? [own, { kind: 'unionid', value: unionid }] : [own]);
  }

  async scan(contact: Contact, code: Code): Promise<RecordedScan> {
    const outcome = await this.world.get(ScanMaterial).execute(contact.id, this.world.get(CodeContent).sceneOf(code));
    if (outcome.kind !== 'recorded') throw new Error(`A code of the demo company was not recognised: ${outcome.reason}.`);
    return outcome.scan;
  }

  async read(contactId: string, contentId: string, seconds: number): Promise<void> {
    await this.world.get(RecordTouchpoint).execute({ contactId, kind: 'content-viewed', contentId, detail: `${seconds} 秒` });
  }

  async leavePhone(contactId: string, { phone }: Person, scanId: string): Promise<void> {
    await this.world.get(LeavePhone).execute(contactId, await this.phone.codeForNumber(phone), { scanId });
  }

  async leaveDetails(contactId: string, { name, company, phone }: Person, scanId: string): Promise<void> {
    await this.world.get(LeaveDetails).execute(contactId, { name, company, phone, scanId });
  }

  async follow(contactId: string): Promise<void> {
    await this.world.get(RecordTouchpoint).execute({ contactId, kind: 'service-followed' });
  }

  async unfollow(contactId: string): Promise<void> {
    await this.world.get(RecordTouchpoint).execute({ contactId, kind: 'service-unfollowed' });
  }

  async write(contactId: string, text: string): Promise<void> {
    await this.world.get(RecordTouchpoint).execute({ contactId, kind: 'service-message', detail: text });
  }
}
