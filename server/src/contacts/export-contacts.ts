import type { ContactRow, ContactsQuery } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { StaffCaller } from '../platform/access/callers.js';
import { RecordAudit } from '../platform/audit/record-audit.js';
import { shanghaiTime } from '../platform/clock/shanghai-day.js';
import { csvStream } from '../platform/http/csv.js';
import { encodeCursor } from '../platform/http/cursor.js';
import { ContactListRepository } from './contact-list.repository.js';
import { PresentContacts } from './present-contacts.js';

const PORTION = 500;
const COLUMNS = { name: '姓名', company: '公司', phone: '手机号', tags: '标签', owner: '负责人', source: '来源', createdAt: '创建时间', lastTouchAt: '最近触达', touchpoints: '触点数' };

/** What the list's filter shows, as CSV, read and written portion by portion. Phones stay masked. */
@Injectable()
export class ExportContacts {
  constructor(
    private readonly list: ContactListRepository,
    private readonly present: PresentContacts,
    private readonly audit: RecordAudit,
  ) {}

  async execute(query: ContactsQuery, caller: StaffCaller): Promise<Readable> {
    await this.audit.execute({ by: caller, action: 'contacts-exported', subject: '联系人列表', detail: wordsOf(query) });
    return csvStream(Readable.from(this.rows(query, caller)), COLUMNS);
  }

  private async *rows(query: ContactsQuery, caller: StaffCaller): AsyncGenerator<Record<string, unknown>> {
    let after: string | undefined;
    for (;;) {
      const contacts = await this.list.page({ ...query, after }, caller, PORTION);
      for (const row of await this.present.rows(contacts)) yield lineOf(row);
      if (contacts.length < PORTION) return;
      const last = contacts[contacts.length - 1];
      after = encodeCursor(last.createdAt, last.id);
    }
  }
}

function lineOf(row: ContactRow): Record<string, unknown> {
  const [createdAt, lastTouchAt] = [row.createdAt, row.lastTouchAt].map((at) => shanghaiTime(new Date(at)));
  return { ...row, createdAt, lastTouchAt, phone: row.phoneMasked, tags: row.tags.map((tag) => tag.name).join('、'), owner: row.owner?.name, source: row.source?.name };
}

const FILTER_NAMES: [keyof ContactsQuery, string][] = [
  ['q', '搜索'], ['tagId', '标签'], ['notTagId', '排除标签'], ['materialId', '物料'], ['campaignId', '营销活动'], ['ownerId', '负责人'], ['createdFrom', '创建自'], ['createdTo', '创建至'],
];

/** The filter as an auditor reads it. */
function wordsOf(query: ContactsQuery): string {
  const used = FILTER_NAMES.filter(([name]) => query[name] !== undefined).map(([name, words]) => `${words} ${query[name]}`);
  return used.join('，').slice(0, 200) || '全部';
}
