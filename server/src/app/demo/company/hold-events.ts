import type { EventBody } from '@chudian/shared';
import { KeepEvent } from '../../../events/keep-event.js';
import { KeepPromoCode } from '../../../events/keep-promo-code.js';
import { KeepSeries } from '../../../events/keep-series.js';
import { SteerEvent } from '../../../events/steer-event.js';
import { KeepForm } from '../../../forms/keep-form.js';
import { shanghaiDay, startOfShanghaiDay } from '../../../platform/clock/shanghai-day.js';
import type { Agenda } from '../agenda.js';
import { daysBefore, HOUR_MS, later, morningBefore } from '../calendar.js';
import type { DemoWorld } from '../demo-world.js';
import { coverOf } from './cover.js';
import type { DemoCompany } from './demo-company.js';
import { EVENTS, SERIES, type EventSheet } from './events.data.js';
import { FORMS } from './forms.data.js';

/** Forms, the series and its events are made at their time, and published at once, but for what is still being prepared. */
export function planEvents(world: DemoWorld, company: DemoCompany, agenda: Agenda, { start, today }: Span): void {
  agenda.add(morningBefore(today, 100), () => makeForms(world, company));
  agenda.add(morningBefore(today, 100), async () => { company.seriesId = (await world.get(KeepSeries).write(null, SERIES)).id; });
  for (const sheet of eventsSince(start, today)) agenda.add(morningBefore(today, sheet.made), () => announce(world, company, sheet, today));
}

export interface Span {
  start: Date;
  today: Date;
}

/** A company that begins later has not held the earlier ones. */
export const eventsSince = (start: Date, today: Date): EventSheet[] => EVENTS.filter((sheet) => momentOf(sheet, today, sheet.from) > start);

/** A moment of the event's day. */
export function momentOf({ held }: EventSheet, today: Date, hour: number): Date {
  return later(startOfShanghaiDay(shanghaiDay(daysBefore(today, held))), hour * HOUR_MS);
}

async function makeForms(world: DemoWorld, company: DemoCompany): Promise<void> {
  const by = company.staff.get('marketer').id;
  for (const { key, name, schema } of FORMS) company.forms.add(key, await world.get(KeepForm).execute(null, { name, schema }, by));
}

async function announce(world: DemoWorld, company: DemoCompany, sheet: EventSheet, today: Date): Promise<void> {
  const event = await world.get(KeepEvent).add(bodyOf(company, sheet, today));
  company.events.add(sheet.key, event);
  if (sheet.isDraft) return;
  await world.get(SteerEvent).publish(event.id);
  if (sheet.key === 'summit') await world.get(KeepPromoCode).write(event.id, null, { code: 'QIMING', kind: 'percent', off: 50, maxUses: 50, ticketTypeIds: null });
  await world.settle();
}

function bodyOf(company: DemoCompany, sheet: EventSheet, today: Date): EventBody {
  const { title, summary, body, label, colour, place, capacity, needsApproval = false, ticketTypes, content = [] } = sheet;
  const at = (hour: number) => momentOf(sheet, today, hour).toISOString();
  return {
    title, summary, body, coverUrl: coverOf({ label, colour }), seriesId: company.seriesId, campaignId: company.campaigns.get(sheet.campaign).id,
    timeZone: 'Asia/Shanghai', startsAt: at(sheet.from), endsAt: at(sheet.to), place: { kind: 'venue', ...place },
    agenda: sheet.agenda.map(({ from, to, ...item }) => ({ ...item, startsAt: at(from), endsAt: at(to) })),
    capacity, needsApproval, hasWaitlist: true, isTransferable: true, hasSelfCheckIn: true, ticketTypes,
    formId: company.forms.get('sign-up').id, surveyFormId: company.forms.get('survey').id, contentIds: content.map((key) => company.content.get(key).id),
    owner: { kind: 'staff', id: company.staff.get(sheet.owner).id },
  };
}
