import type { FormSchema } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { FastRows } from '../platform/database/fast-rows.js';
import { Repository } from '../platform/database/repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { Form, FormVersion } from './form.entity.js';
import { FormNotFound } from './form.errors.js';

const MOST_REMEMBERED = 200;
const NOTHING_ASKED: FormSchema = { fields: [] };

interface VersionRef {
  formId: string;
  version: number;
}

@Injectable()
export class FormRepository extends Repository<Form> {
  private readonly fast: FastRows<Form>;
  /** Versions never change, so each process may remember them. */
  private readonly schemas = new Map<string, FormSchema>();

  constructor(transaction: Transaction) {
    super(transaction, Form);
    this.fast = new FastRows(transaction, Form);
  }

  async get(id: string): Promise<Form> {
    const form = await this.rows.findOneBy({ id });
    if (!form) throw new FormNotFound();
    return form;
  }

  async getForUpdate(id: string): Promise<Form> {
    const form = await this.forUpdate(this.rows.createQueryBuilder('form').where({ id })).getOne();
    if (!form) throw new FormNotFound();
    return form;
  }

  byIds(ids: string[]): Promise<Form[]> {
    return this.fast.whereIn('id', [...new Set(ids)]);
  }

  all(): Promise<Form[]> {
    return this.rows.find({ order: { createdAt: 'DESC', id: 'DESC' } });
  }

  async addVersion(version: FormVersion): Promise<void> {
    await this.versions.insert(version);
  }

  versionsOf(formId: string): Promise<FormVersion[]> {
    return this.versions.find({ where: { formId }, order: { number: 'DESC' } });
  }

  async schemaOf(formId: string, number: number): Promise<FormSchema> {
    const schema = await this.findSchema(formId, number);
    if (!schema) throw new FormNotFound();
    return schema;
  }

  async findSchema(formId: string, number: number): Promise<FormSchema | null> {
    const known = this.schemas.get(keyOf({ formId, version: number }));
    if (known) return known;
    const version = await this.versions.findOneBy({ formId, number });
    return version && this.remember(formId, number, version.schema);
  }

  /** Many at once, in the order in which they were asked for. */
  async schemasOf(wanted: VersionRef[]): Promise<FormSchema[]> {
    const found = new Map(this.schemas);
    const unknown = new Map(wanted.filter((each) => !found.has(keyOf(each))).map((each) => [keyOf(each), each]));
    if (unknown.size > 0) {
      const versions = await this.versions.find({ where: [...unknown.values()].map(({ formId, version }) => ({ formId, number: version })) });
      for (const { formId, number, schema } of versions) found.set(keyOf({ formId, version: number }), this.remember(formId, number, schema));
    }
    return wanted.map((each) => found.get(keyOf(each)) ?? NOTHING_ASKED);
  }

  private remember(formId: string, version: number, schema: FormSchema): FormSchema {
    if (this.schemas.size >= MOST_REMEMBERED) this.schemas.delete(this.schemas.keys().next().value!);
    this.schemas.set(keyOf({ formId, version }), schema);
    return schema;
  }

  private get versions() {
    return this.transaction.manager.getRepository(FormVersion);
  }
}

function keyOf({ formId, version }: VersionRef): string {
  return `${formId}|${version}`;
}
