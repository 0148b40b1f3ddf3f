import { type ContactRow, type ContactView, type IdentityView, type Named, type TaggingView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { StaffNames } from '../staff/staff-names.js';
import { ContactRepository } from './contact.repository.js';
import type { Contact } from './contact.entity.js';
import type { Identity } from './identity.entity.js';
import { IdentityRepository } from './identity.repository.js';
import { SubjectNames } from './subject-names.js';
import { TagContact } from './tag-contact.js';
import type { Tagging } from './tag.entity.js';
import { TagRepository } from './tag.repository.js';

/** Contacts as the console shows them: phone masked, everything named. */
@Injectable()
export class PresentContacts {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly identities: IdentityRepository,
    private readonly taggings: TagContact,
    private readonly tags: TagRepository,
    private readonly staff: StaffNames,
    private readonly subjects: SubjectNames,
  ) {}

  async rows(contacts: Contact[]): Promise<ContactRow[]> {
    const taggings = await this.taggings.of(contacts.map((contact) => contact.id));
    const tagNames = await this.tags.names(taggings.map((tagging) => tagging.tagId));
    const owners = await this.staff.of(contacts.map((contact) => contact.ownerId).filter((id) => id !== null));
    const materials = await this.subjects.of('material', contacts.map((contact) => contact.firstMaterialId));
    return contacts.map((contact) => ({
      id: contact.id, name: contact.name, company: contact.company, phoneMasked: contact.phoneMasked,
      tags: taggings.filter((tagging) => tagging.contactId === contact.id).map(({ tagId }) => ({ id: tagId, name: tagNames.get(tagId) ?? '' })),
      owner: named(contact.ownerId, owners), source: named(contact.firstMaterialId, materials),
      createdAt: contact.createdAt.toISOString(), lastTouchAt: contact.lastTouchAt.toISOString(), touchpoints: contact.touchpoints,
    }));
  }

  async one(contact: Contact): Promise<ContactView> {
    const merged = await this.contacts.mergedInto(contact.id);
    const ids = [contact.id, ...merged.map((each) => each.id)];
    const [row] = await this.rows([contact]);
    const taggings = await this.taggings.of(ids);
    return {
      ...row, title: contact.title, email: contact.email,
      taggings: await this.taggingViews(taggings),
      identities: (await this.identities.ofContacts(ids)).map((identity) => identityView(identity, contact)),
      merged: merged.map((each) => ({ id: each.id, evidence: each.mergeEvidence ?? '', at: (each.mergedAt ?? each.createdAt).toISOString() })),
      consent: contact.consentAt && contact.consentVersion ? { version: contact.consentVersion, at: contact.consentAt.toISOString() } : null,
    };
  }

  private async taggingViews(taggings: Tagging[]): Promise<TaggingView[]> {
    const tagNames = await this.tags.names(taggings.map((tagging) => tagging.tagId));
    const staff = await this.staff.of(idsOf(taggings, 'staff'));
    const materials = await this.subjects.of('material', idsOf(taggings, 'material'));
    const forms = await this.subjects.of('form', idsOf(taggings, 'form'));
    const names = { staff, material: materials, form: forms };
    return taggings.map((tagging) => ({
      tagId: tagging.tagId, name: tagNames.get(tagging.tagId) ?? '', setAt: tagging.setAt.toISOString(),
      setBy: { kind: tagging.setByKind, id: tagging.setById, name: names[tagging.setByKind].get(tagging.setById) ?? '' },
    }));
  }
}

function idsOf(taggings: Tagging[], kind: Tagging['setByKind']): string[] {
  return taggings.filter((tagging) => tagging.setByKind === kind).map((tagging) => tagging.setById);
}

function named(id: string | null, names: Map<string, string>): Named | null {
  return id === null ? null : { id, name: names.get(id) ?? '' };
}

function identityView({ kind, value, seenAt }: Identity, contact: Contact): IdentityView {
  const shown = kind === 'phone' ? (contact.phoneMasked ?? '****') : `${value.slice(0, 4)}…${value.slice(-4)}`;
  return { kind, value: shown, seenAt: seenAt.toISOString() };
}
