import type { FormView } from '@chudian/shared';
import { countQueries } from '../alerts/testing/count-queries.js';
import { Contact } from '../contacts/contact.entity.js';
import { ReadContacts } from '../contacts/read-contacts.js';
import { RecordTouchpoint } from '../contacts/record-touchpoint.js';
import { Touchpoint } from '../contacts/touchpoint.entity.js';
import { Transaction } from '../platform/database/transaction.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { ENGINES } from '../platform/testing/databases.js';
import { ReadForm } from './read-form.js';
import { ReadSubmissions } from './read-submissions.js';
import { Submission, type FormSubject } from './submission.entity.js';
import { SubmitForm } from './submit-form.js';
import { formsWorld, needsSchema, type FormsWorld } from './testing/forms-world.js';

jest.setTimeout(60_000);

const ANSWERS = { name: '李四', phone: '13900139000', plan: 'yes', size: 's' };
const EVENT: FormSubject = { kind: 'event', id: 'anevent' };

describe.each(ENGINES)('a form that something else asks, on %s', (engine) => {
  let world: FormsWorld;
  let form: FormView;

  beforeAll(async () => {
    world = await formsWorld(engine);
    form = await world.design(needsSchema(world.tag.id));
  });
  afterAll(() => world.close());

  /** As a sign-up does: in one transaction that has locked the people. */
  const submitAll = (ids: string[], answers: (id: string) => unknown, subject = EVENT, isEdit = false) =>
    world.get(Transaction).run(async () => {
      const contacts = await world.get(RecordTouchpoint).lock(ids);
      return world.get(SubmitForm).executeAll(ids.map((id) => ({ formId: form.id, contact: contacts.find((contact) => contact.id === id)!, answers: answers(id), subject, isEdit })));
    });
  const people = async (count: number) => {
    const ids: string[] = [];
    for (let index = 0; index < count; index += 1) ids.push((await world.visitor()).id);
    return ids;
  };
  const codes = (outcomes: (Submission | DomainError)[]) => outcomes.map((outcome) => (outcome instanceof DomainError ? outcome.code : 'kept'));

  test('records no encounter: that is for whoever owns the subject', async () => {
    const [id] = await people(1);
    expect(codes(await submitAll([id], () => ANSWERS))).toEqual(['kept']);
    expect(await world.get(Transaction).manager.countBy(Touchpoint, { contactId: id })).toBe(0);
    expect(await world.get(ReadContacts).profileOf(id)).toMatchObject({ name: '李四', phoneMasked: '139****9000' });
  });

  test('once for each subject: the same person answers the same form about another event, and about the survey', async () => {
    const [id] = await people(1);
    const outcomes = [await submitAll([id], () => ANSWERS), await submitAll([id], () => ANSWERS), await submitAll([id], () => ANSWERS, { kind: 'event', id: 'another' }), await submitAll([id], () => ANSWERS, { kind: 'survey', id: 'anevent' })];
    expect(outcomes.flatMap(codes)).toEqual(['kept', 'FORM_ALREADY_SUBMITTED', 'kept', 'kept']);
  });

  test('of many at once, each is kept or refused by himself', async () => {
    const [good, bad, twice] = await people(3);
    expect(codes(await submitAll([good, bad, twice, twice], (id) => (id === bad ? {} : ANSWERS)))).toEqual(['kept', 'FORM_ANSWERS_INVALID', 'kept', 'FORM_ALREADY_SUBMITTED']);
  });

  test('the number of statements grows only by what each person tells of himself', async () => {
    const subject: FormSubject = { kind: 'event', id: 'counted' };
    const known = await people(12);
    await submitAll(known, () => ANSWERS);
    const count = (ids: string[]) => countQueries(world.app, () => submitAll(ids, () => ({ plan: 'yes', size: 's' }), subject));
    const [forTwo, forTen] = [await count(known.slice(0, 2)), await count(known.slice(2))];
    expect(forTen - forTwo).toBeLessThanOrEqual(8);
  });

  test('an edit replaces what was said, keeps what was left out, and counts as one', async () => {
    const [id] = await people(1);
    await submitAll([id], () => ({ ...ANSWERS, budget: 10 }));
    const [edited] = await submitAll([id], () => ({ budget: 20 }), EVENT, true);
    expect(edited).toMatchObject({ answers: { name: '李四', phone: '139****9000', plan: 'yes', budget: 20, size: 's' } });
    expect(await world.get(Transaction).manager.countBy(Submission, { contactId: id })).toBe(1);
    expect(world.get(ReadSubmissions).phoneIn(edited as Submission)).toBe('+8613900139000');
  });

  test('when one person proved to be two contacts, what the younger answered is his', async () => {
    const [elder, younger] = await people(2);
    await submitAll([younger], () => ANSWERS);
    await world.get(Transaction).manager.update(Contact, younger, { mergedIntoId: elder });
    expect(codes(await submitAll([elder], () => ANSWERS))).toEqual(['FORM_ALREADY_SUBMITTED']);
    expect((await world.get(ReadForm).forContact(form.id, younger, EVENT)).submission).not.toBe(null);
  });

  test('what is asked only once is known by its answer to an earlier subject', async () => {
    const [id] = await people(1);
    await submitAll([id], () => ANSWERS);
    const later = await world.get(ReadForm).forContact(form.id, id, { kind: 'event', id: 'later' });
    expect(later.known).toEqual({ name: '李四', phone: '139****9000', size: 's' });
    const [kept] = await submitAll([id], () => ({ plan: 'no' }), { kind: 'event', id: 'later' });
    expect((kept as Submission).answers).toEqual({ name: '李四', phone: '139****9000', plan: 'no', size: 's' });
  });

  test('answers are read for a whole page of people at once, in words', async () => {
    const subject: FormSubject = { kind: 'event', id: 'inwords' };
    const ids = await people(3);
    await submitAll(ids, () => ({ ...ANSWERS, budget: '8' }), subject);
    const read = async (some: string[]) => {
      const submissions = await world.get(ReadSubmissions).of([subject], some);
      return world.get(ReadSubmissions).inWords(submissions);
    };
    expect(await countQueries(world.app, () => read(ids))).toBe(await countQueries(world.app, () => read(ids.slice(0, 1))));
    const [lines] = (await read([ids[0]])).values();
    expect(lines.map(({ label, text }) => `${label}：${text}`)).toEqual(['姓名：李四', '手机号：139****9000', '采购计划：半年内', '预算（万元）：8', '公司规模：百人以下']);
  });

  test('a refusal inside a larger transaction leaves nothing behind', async () => {
    const [id] = await people(1);
    const failing = world.get(Transaction).run(async () => {
      const [contact] = await world.get(RecordTouchpoint).lock([id]);
      await world.get(SubmitForm).execute({ formId: form.id, contact, answers: ANSWERS, subject: EVENT });
      throw new Error('no seat left');
    });
    await expect(failing).rejects.toThrow('no seat left');
    expect(await world.get(Transaction).manager.countBy(Submission, { contactId: id })).toBe(0);
    expect((await world.get(ReadContacts).profileOf(id)).name).toBe(null);
  });
});
