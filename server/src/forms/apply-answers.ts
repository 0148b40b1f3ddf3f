import type { Answers, FormSchema } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { KeepProfile, type ProfileFacts } from '../contacts/keep-profile.js';
import { TagContact, type TagWish } from '../contacts/tag-contact.js';
import { ClaimFiles } from './files/claim-files.js';
import type { Judged } from './judged.js';

/** What answers do beyond the form: files become theirs, the profile learns its facts, and chosen options put tags. */
@Injectable()
export class ApplyAnswers {
  constructor(
    private readonly profile: KeepProfile,
    private readonly tags: TagContact,
    private readonly files: ClaimFiles,
  ) {}

  /** In the caller's transaction, which has locked the contacts. */
  async execute(accepted: Judged[]): Promise<void> {
    await this.files.claim(accepted);
    for (const judged of accepted) await this.profile.execute(judged.wish.contact, factsOf(judged));
    for (const judged of accepted) if (judged.replaced) await this.takeBack(judged, judged.replaced);
    await this.tags.executeAll(accepted.flatMap(tagsOf), accepted.map((judged) => judged.wish.contact));
  }

  /** Tags of options that he no longer chooses go, if it was this form that put them. */
  private async takeBack({ wish, schema, answers }: Judged, replaced: Answers): Promise<void> {
    const chosen = new Set(tagIdsOf(schema, answers));
    const dropped = tagIdsOf(schema, replaced).filter((tagId) => !chosen.has(tagId));
    if (dropped.length === 0) return;
    const taggings = await this.tags.of([wish.contact.id]);
    const ours = taggings.filter((tagging) => tagging.setByKind === 'form' && tagging.setById === wish.formId && dropped.includes(tagging.tagId));
    for (const { contactId, tagId } of ours) await this.tags.remove(contactId, tagId);
  }
}

function factsOf({ answers, given }: Judged): ProfileFacts {
  const told = given.filter((field) => field.profile && answers[field.id] !== undefined);
  return Object.fromEntries(told.map((field) => [field.profile!, String(answers[field.id])]));
}

function tagsOf({ wish, schema, answers }: Judged): TagWish[] {
  return tagIdsOf(schema, answers).map((tagId) => ({ contactId: wish.contact.id, tagId, setByKind: 'form', setById: wish.formId }));
}

function tagIdsOf(schema: FormSchema, answers: Answers): string[] {
  const tagIds = schema.fields.flatMap((field) => {
    const chosen = [answers[field.id] ?? []].flat();
    return (field.options ?? []).filter((option) => chosen.includes(option.id)).flatMap((option) => option.tagIds ?? []);
  });
  return [...new Set(tagIds)];
}
