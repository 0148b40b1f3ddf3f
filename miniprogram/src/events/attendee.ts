import type { EventForVisitor, FormField, FormForVisitor } from '@chudian/shared';
import { checkDetails, tidyPhone } from '../contacts/check-details';

/** Who comes, as typed. An empty phone number means the one we know. */
export interface Attendee {
  name: string;
  company: string;
  title: string;
  phone: string;
}
export type AttendeeProblems = Partial<Record<keyof Attendee, string>>;

type Known = NonNullable<EventForVisitor['known']>;
const PROFILE = ['name', 'company', 'title', 'phone'] as const;
const isProfile = (profile: FormField['profile']): profile is keyof Attendee => PROFILE.some((each) => each === profile);

export const startOf = (known: Partial<Known> | null, guestName?: string | null): Attendee => ({
  name: known?.name ?? guestName ?? '', company: known?.company ?? '', title: known?.title ?? '', phone: '',
});

/** What is wrong, by field. The server looks again. */
export function checkAttendee(attendee: Attendee, hasPhone: boolean): AttendeeProblems {
  const { name, phone } = checkDetails(attendee);
  const isKnown = hasPhone && !attendee.phone.trim();
  return { ...(name && { name }), ...(phone && !isKnown && { phone }) };
}

/** As it is sent: without spaces around, and without what is empty. */
export function tidyAttendee({ name, company, title, phone }: Attendee) {
  return { name: name.trim(), company: company.trim() || undefined, title: title.trim() || undefined, phone: tidyPhone(phone) || undefined };
}

/** Name, company, title and phone are asked for already; a form that asks again is answered from them. */
export function withoutProfile(form: FormForVisitor): FormForVisitor {
  const looksAt = new Set(form.schema.fields.flatMap(({ showWhen }) => showWhen?.tests.map(({ fieldId }) => fieldId) ?? []));
  const fields = form.schema.fields.filter(({ id, profile }) => !isProfile(profile) || looksAt.has(id));
  return { ...form, schema: { ...form.schema, fields } };
}

export function answersWithProfile(form: FormForVisitor, answers: Record<string, unknown>, attendee: Attendee): Record<string, unknown> {
  const tidy: Partial<Attendee> = tidyAttendee(attendee);
  const own = form.schema.fields.flatMap(({ id, profile }) => (isProfile(profile) && tidy[profile] && answers[id] === undefined ? [[id, tidy[profile]] as const] : []));
  return { ...answers, ...Object.fromEntries(own) };
}

/** The server names a form's fields with or without the answers they are in. */
export const answerProblems = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([path, text]) => [path.replace(/^answers\./, ''), text]));
