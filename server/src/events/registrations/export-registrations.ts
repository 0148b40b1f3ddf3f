import { REGISTRATION_CHANNEL_NAMES, REGISTRATION_STATE_NAMES, type RegistrationRow, type RegistrationsQuery } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { ReadSubmissions } from '../../forms/read-submissions.js';
import type { StaffCaller } from '../../platform/access/callers.js';
import { RecordAudit } from '../../platform/audit/record-audit.js';
import { shanghaiTime } from '../../platform/clock/shanghai-day.js';
import { csvStream } from '../../platform/http/csv.js';
import type { Event } from '../event.entity.js';
import { EventRepository } from '../event.repository.js';
import { PresentRegistrations } from './present-registrations.js';
import { ReadRegistrations } from './read-registrations.js';

const PORTION = 500;
const COLUMNS = {
  name: '姓名', company: '公司', title: '职务', phone: '手机号', ticketType: '票种', state: '状态', channel: '来源', inviter: '邀请人', payable: '应付（元）', paid: '实付（元）', promoCode: '优惠码',
  createdAt: '报名时间', checkedInAt: '签到时间',
};

/** What the list's filter shows, as CSV with the answers of the sign-up form. Phones stay masked. */
@Injectable()
export class ExportRegistrations {
  constructor(
    private readonly read: ReadRegistrations,
    private readonly present: PresentRegistrations,
    private readonly events: EventRepository,
    private readonly submissions: ReadSubmissions,
    private readonly audit: RecordAudit,
  ) {}

  async execute(caller: StaffCaller, eventId: string, query: RegistrationsQuery): Promise<Readable> {
    const event = await this.events.get(eventId);
    const fields = event.formId ? await this.submissions.fieldsOf(event.formId) : [];
    await this.audit.execute({ by: caller, action: 'registrations-exported', subject: `活动「${event.title}」的报名` });
    return csvStream(Readable.from(this.lines(event, query)), { ...COLUMNS, ...Object.fromEntries(fields.map((field) => [`answer:${field.id}`, field.label])) });
  }

  private async *lines(event: Event, query: RegistrationsQuery): AsyncGenerator<Record<string, unknown>> {
    for await (const portion of this.read.portions(event.id, query, PORTION)) {
      const answers = event.formId ? await this.present.answersOf(event.id, portion) : new Map<string, { fieldId: string; text: string }[]>();
      for (const row of await this.present.rows(portion)) {
        yield { ...lineOf(row), ...Object.fromEntries((answers.get(row.id) ?? []).map(({ fieldId, text }) => [`answer:${fieldId}`, text])) };
      }
    }
  }
}

function lineOf({ contact, ticketType, state, channel, inviter, payableFen, paidFen, promoCode, createdAt, checkedInAt }: RegistrationRow): Record<string, unknown> {
  const { name, company, title, phoneMasked } = contact;
  return {
    name, company, title, phone: phoneMasked, ticketType: ticketType.name, state: REGISTRATION_STATE_NAMES[state], channel: REGISTRATION_CHANNEL_NAMES[channel], inviter: inviter?.name,
    payable: (payableFen / 100).toFixed(2), paid: (paidFen / 100).toFixed(2), promoCode, createdAt: shanghaiTime(new Date(createdAt)), checkedInAt: checkedInAt && shanghaiTime(new Date(checkedInAt)),
  };
}
