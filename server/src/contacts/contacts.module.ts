import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../platform/audit/audit.module.js';
import { WechatModule } from '../platform/wechat/wechat.module.js';
import { ContactIdentities } from '../staff/contact-identities.js';
import { StaffModule } from '../staff/staff.module.js';
import { ContactListRepository } from './contact-list.repository.js';
import { Contact } from './contact.entity.js';
import { ContactRepository } from './contact.repository.js';
import { ContactsAdminController } from './contacts.admin.controller.js';
import { EditContact } from './edit-contact.js';
import { ExportContacts } from './export-contacts.js';
import { FindContactByPhone } from './find-contact-by-phone.js';
import { FindMiniOpenid } from './find-mini-openid.js';
import { FindVisibleContact } from './find-visible-contact.js';
import { GiveConsent } from './give-consent.js';
import { Identity } from './identity.entity.js';
import { IdentityRepository } from './identity.repository.js';
import { KeepProfile } from './keep-profile.js';
import { KeepTag } from './keep-tag.js';
import { LeaveDetails } from './leave-details.js';
import { LeavePhone } from './leave-phone.js';
import { MeController } from './me.controller.js';
import { MergeContacts } from './merge-contacts.js';
import { OpenPhone } from './open-phone.js';
import { OpenidsOfContact } from './openids-of-contact.js';
import { OwnContact } from './own-contact.js';
import { PresentContacts } from './present-contacts.js';
import { PresentMe } from './present-me.js';
import { PresentTouchpoints } from './present-touchpoints.js';
import { ReadContacts } from './read-contacts.js';
import { ReadTimeline } from './read-timeline.js';
import { RecogniseContact } from './recognise-contact.js';
import { RecordTouchpoint } from './record-touchpoint.js';
import { RevealPhone } from './reveal-phone.js';
import { SessionController } from './session.controller.js';
import { StartSession } from './start-session.js';
import { SubjectNames } from './subject-names.js';
import { TagContact } from './tag-contact.js';
import { Tag, Tagging } from './tag.entity.js';
import { TagNames } from './tag-names.js';
import { TagRepository } from './tag.repository.js';
import { TagsAdminController } from './tags.admin.controller.js';
import { TouchpointOrigin } from './touchpoint-origin.js';
import { Touchpoint } from './touchpoint.entity.js';
import { TouchpointRepository } from './touchpoint.repository.js';
import { WhenPushReceived } from './when-push-received.js';

const INNER = [
  ContactRepository, TagRepository, ContactListRepository, IdentityRepository, TouchpointRepository, EditContact, ExportContacts, GiveConsent, KeepTag, LeaveDetails,
  MergeContacts, PresentContacts, PresentMe, RevealPhone, StartSession, WhenPushReceived, FindVisibleContact,
];
const OFFERED = [FindContactByPhone, FindMiniOpenid, KeepProfile, LeavePhone, OpenPhone, OwnContact, PresentTouchpoints, ReadContacts, ReadTimeline, RecogniseContact, RecordTouchpoint, SubjectNames, TagContact, TagNames, TouchpointOrigin];

/**
 * The people we know: who they are (identities, merges), what we call them (tags), and every encounter with them (touchpoints, the
 * waist of the product). Owns contacts, identities, touchpoints, tags, taggings. Announces TouchpointRecorded, FollowerRecognised,
 * ContactsMerged and PhoneChanged. Hears PushReceived. Global, because it provides `staff` with a visitor's ids.
 */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Contact, Identity, Touchpoint, Tag, Tagging]), AuditModule, WechatModule, StaffModule],
  controllers: [SessionController, MeController, ContactsAdminController, TagsAdminController],
  providers: [...INNER, ...OFFERED, { provide: ContactIdentities, useClass: OpenidsOfContact }],
  exports: [...OFFERED, ContactIdentities],
})
export class ContactsModule implements OnModuleInit {
  constructor(
    private readonly names: SubjectNames,
    private readonly contacts: ReadContacts,
  ) {}

  /** Somebody who brought somebody, as by handing his ticket on. */
  onModuleInit(): void {
    this.names.register('contact', async (ids) => new Map([...(await this.contacts.byIds(ids))].map(([id, { name }]) => [id, name ?? '微信访客'])));
  }
}
