import { Injectable } from '@nestjs/common';
import { EndRegistration } from '../registrations/end-registration.js';
import { KeepRegistrations } from '../registrations/keep-registrations.js';
import type { Registration } from '../registrations/registration.entity.js';
import { RegistrationRepository } from '../registrations/registration.repository.js';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import type { GuestImport, GuestImportRow } from './guest-import.entity.js';

/** Undoes what some rows became, as far as nobody has touched it since; at the others stands why they were kept. In the caller's transaction. */
@Injectable()
export class TakeBackGuests {
  constructor(
    private readonly registrations: RegistrationRepository,
    private readonly invitations: InvitationRepository,
    private readonly keep: KeepRegistrations,
    private readonly end: EndRegistration,
  ) {}

  async execute(list: GuestImport, rows: GuestImportRow[]): Promise<void> {
    if (list.way === 'register') await this.unregister(list, rows);
    else await this.uninvite(rows);
    list.added -= rows.filter((row) => row.state === 'undone').length;
  }

  private async unregister({ byId }: GuestImport, rows: GuestImportRow[]): Promise<void> {
    const found = await this.registrations.byIds(rows.map((row) => row.madeId!));
    const { book, registrations } = await this.keep.open(found);
    const byRegistration = new Map(registrations.map((each) => [each.id, each]));
    const entries = await this.registrations.countEntries([...byRegistration.keys()]);
    for (const row of rows) {
      const registration = byRegistration.get(row.madeId!);
      const reason = registration ? whyKept(registration, entries.get(registration.id) ?? 0) : null;
      if (registration && !reason) await this.end.cancel(book, registration, { text: '撤销名单导入', reason: '名单有误，报名已撤销', byId });
      row.be(reason ? 'kept' : 'undone', { message: reason });
    }
    await this.keep.write(book);
  }

  private async uninvite(rows: GuestImportRow[]): Promise<void> {
    const ids = rows.map((row) => row.madeId!);
    const [invitations, answers] = [await this.invitations.lockMany(ids), await this.invitations.answersTo(ids)];
    const opened = new Set(invitations.filter((each) => each.openedAt !== null).map((each) => each.id));
    for (const row of rows) {
      const reason = answers.has(row.madeId!) ? '来宾已经报名，邀请保留' : opened.has(row.madeId!) ? '来宾已经打开邀请，保留' : null;
      row.be(reason ? 'kept' : 'undone', { message: reason });
    }
    await this.invitations.removeAll(rows.filter((row) => row.state === 'undone').map((row) => row.madeId!));
  }
}

/** `entries` counts what happened to it; the import is the first. */
function whyKept({ state, channel, checkedInAt, surveyedAt }: Registration, entries: number): string | null {
  if (checkedInAt) return '已经签到，报名保留';
  if (surveyedAt) return '已经填写问卷，报名保留';
  if (state !== 'confirmed') return '报名的状态已经变化，保持不变';
  return channel !== 'import' || entries > 1 ? '报名在导入之后有过改动，保留' : null;
}
