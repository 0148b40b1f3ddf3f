import { checkFormSchema, type FormBody, type FormSchema } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { TagNames } from '../contacts/tag-names.js';
import { Clock } from '../platform/clock/clock.js';
import { Transaction } from '../platform/database/transaction.js';
import { Form } from './form.entity.js';
import { FormInvalid } from './form.errors.js';
import { FormRepository } from './form.repository.js';

/** Writes a form, new or known: every change of what it asks is a version of its own. */
@Injectable()
export class KeepForm {
  constructor(
    private readonly transaction: Transaction,
    private readonly forms: FormRepository,
    private readonly tags: TagNames,
    private readonly clock: Clock,
  ) {}

  async execute(id: string | null, { name, schema: given, version }: FormBody, staffId: string): Promise<Form> {
    const schema = await this.checked(given);
    return this.transaction.run(async () => {
      const form = id ? await this.forms.getForUpdate(id) : Form.begun(this.clock.now());
      form.requireVersion(version);
      form.rename(name, this.clock.now());
      if (!id || !asksTheSame(await this.forms.schemaOf(form.id, form.version), schema)) await this.forms.addVersion(form.nextVersion(schema, staffId, this.clock.now()));
      return this.forms.save(form);
    });
  }

  /** The same questions under another name, to be changed freely. */
  duplicate(id: string, staffId: string): Promise<Form> {
    return this.transaction.run(async () => {
      const form = await this.forms.get(id);
      const schema = await this.forms.schemaOf(form.id, form.version);
      return this.execute(null, { name: `${[...form.name].slice(0, 75).join('')}（副本）`, schema }, staffId);
    });
  }

  /** Archived, it takes no more answers on its own page; what asks it elsewhere goes on. */
  setArchived(id: string, isArchived: boolean): Promise<Form> {
    return this.transaction.run(async () => {
      const form = await this.forms.getForUpdate(id);
      form.setArchived(isArchived, this.clock.now());
      return this.forms.save(form);
    });
  }

  private async checked(given: unknown): Promise<FormSchema> {
    const { schema, problems } = checkFormSchema(given);
    const fields = Object.fromEntries(problems.map(({ path, message }) => [`schema.${path}`, message]));
    const tagIds = schema.fields.flatMap((field) => field.options ?? []).flatMap((option) => option.tagIds ?? []);
    const known = await this.tags.of(tagIds);
    if (tagIds.some((tagId) => !known.has(tagId))) fields['schema.fields'] = '选项上的标签不存在，请重新选择';
    if (Object.keys(fields).length > 0) throw new FormInvalid(fields);
    return schema;
  }
}

/** Databases may give the keys of JSON back in an order of their own. */
function asksTheSame(stored: FormSchema, cleaned: FormSchema): boolean {
  return JSON.stringify(checkFormSchema(stored).schema) === JSON.stringify(cleaned);
}
