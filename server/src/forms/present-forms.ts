import type { FormRow, FormView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { StaffNames } from '../staff/staff-names.js';
import type { Form } from './form.entity.js';
import { FormRepository } from './form.repository.js';
import { FormUse } from './form-use.js';
import { SubmissionRepository } from './submission.repository.js';

/** Forms as the console shows them. */
@Injectable()
export class PresentForms {
  constructor(
    private readonly forms: FormRepository,
    private readonly submissions: SubmissionRepository,
    private readonly use: FormUse,
    private readonly staff: StaffNames,
  ) {}

  async rows(forms: Form[]): Promise<FormRow[]> {
    const ids = forms.map((form) => form.id);
    const [counts, uses] = [await this.submissions.counts(ids), await this.use.of(ids)];
    const schemas = await this.forms.schemasOf(forms.map((form) => ({ formId: form.id, version: form.version })));
    return forms.map((form, index) => ({
      id: form.id, name: form.name, version: form.version, fields: schemas[index].fields.length, submissions: counts.get(form.id) ?? 0,
      uses: uses.get(form.id) ?? [], isArchived: form.isArchived, updatedAt: form.updatedAt.toISOString(),
    }));
  }

  async one(form: Form): Promise<FormView> {
    const [row] = await this.rows([form]);
    const versions = await this.forms.versionsOf(form.id);
    const counts = await this.submissions.countsByVersion(form.id);
    const names = await this.staff.of(versions.map((version) => version.savedById).filter((id) => id !== null));
    return {
      ...row, schema: versions[0].schema,
      versions: versions.map(({ number, schema, savedAt, savedById }) => ({
        version: number, fields: schema.fields.length, submissions: counts.get(number) ?? 0, savedAt: savedAt.toISOString(), savedBy: names.get(savedById ?? '') ?? '',
      })),
    };
  }
}
