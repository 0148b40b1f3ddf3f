import type { InvitationRow, InvitationsQuery } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { StaffCaller } from '../../platform/access/callers.js';
import { RecordAudit } from '../../platform/audit/record-audit.js';
import { shanghaiTime } from '../../platform/clock/shanghai-day.js';
import { csvStream } from '../../platform/http/csv.js';
import { EventRepository } from '../event.repository.js';
import { ReadInvitations } from './read-invitations.js';

const PORTION = 200;
const COLUMNS = {
  guest: '来宾', company: '单位', phone: '手机号', inviter: '邀请人', link: '链接', sentAt: '发出时间', openedAt: '首次打开', opens: '打开次数', signedUpAt: '报名时间', cameAt: '到场时间',
};

/** What the list's filter shows, as CSV. Phones stay masked. */
@Injectable()
export class ExportInvitations {
  constructor(
    private readonly read: ReadInvitations,
    private readonly events: EventRepository,
    private readonly audit: RecordAudit,
  ) {}

  async execute(caller: StaffCaller, eventId: string, query: InvitationsQuery): Promise<Readable> {
    const event = await this.events.get(eventId);
    await this.audit.execute({ by: caller, action: 'rows-exported', subject: `邀请名单：${event.title}` });
    return csvStream(Readable.from(this.lines(caller, eventId, query)), COLUMNS);
  }

  private async *lines(caller: StaffCaller, eventId: string, query: InvitationsQuery): AsyncGenerator<Record<string, unknown>> {
    let after: string | undefined;
    for (;;) {
      const { rows, next } = await this.read.page(caller, eventId, { ...query, after, limit: PORTION });
      for (const row of rows) yield lineOf(row);
      if (!next) return;
      after = next;
    }
  }
}

function lineOf({ guestName, guestCompany, phoneMasked, inviter, link, sentAt, openedAt, opens, signedUpAt, cameAt }: InvitationRow): Record<string, unknown> {
  const time = (at: string | null) => at && shanghaiTime(new Date(at));
  return {
    guest: guestName, company: guestCompany, phone: phoneMasked, inviter: inviter?.name ?? '公司', link, sentAt: time(sentAt), openedAt: time(openedAt), opens, signedUpAt: time(signedUpAt), cameAt: time(cameAt),
  };
}
