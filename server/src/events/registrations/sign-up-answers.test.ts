import type { FormForVisitor, FormView, MyRegistrationView, RegistrationView } from '@chudian/shared';
import { Contact } from '../../contacts/contact.entity.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { Transaction } from '../../platform/database/transaction.js';
import { EventsWorld, must } from '../testing/events-world.js';

jest.setTimeout(60_000);

describe.each(ENGINES)('a sign-up with a form on %s', (engine) => {
  let world: EventsWorld;

  beforeAll(async () => {
    world = await EventsWorld.open(engine);
  }, 120_000);

  afterAll(() => world?.close());

  const form = async () => must(await world.admin.post<FormView>('/api/admin/forms', { name: '报名表', schema: { fields: [
    { id: 'role', kind: 'choice', label: '您的角色', required: true, options: [{ id: 'buy', label: '采购' }, { id: 'run', label: '设备' }] },
  ] } }));

  test('keeps what was answered, and refuses what is wrong without taking a seat from those behind', async () => {
    const event = await world.publish({ capacity: 2, formId: (await form()).id });
    const guests = await world.guests(4);
    const answers = [{ role: 'buy' }, { role: 'nonsense' }, { role: 'run' }, { role: 'run' }];
    const replies = await Promise.all(guests.map((guest, index) => world.tap(guest, event, { answers: answers[index] })));
    expect(replies.map((reply) => reply.state ?? reply.code)).toEqual(['confirmed', 'FORM_ANSWERS_INVALID', 'confirmed', 'EVENT_FULL']);
    expect(await world.seats(event.id)).toEqual({ taken: 2, waiting: 0, held: 2 });
    expect(replies[0].answers).toEqual({ role: 'buy' });
    const view = must(await world.admin.get<RegistrationView>(`/api/admin/events/${event.id}/registrations/${replies[0].id}`));
    expect(view.answers).toEqual([{ fieldId: 'role', label: '您的角色', value: '采购' }]);
    const edited = must(await guests[0].http.put<MyRegistrationView>(`/api/me/registrations/${replies[0].id}`, { name: '王小明', answers: { role: 'run' } }));
    expect(edited.answers).toEqual({ role: 'run' });
    expect((await world.admin.get<string>(`/api/admin/events/${event.id}/registrations.csv`)).body).toContain('您的角色');
  });

  test('goes on with a form that was archived: the event says what it asks and until when, and whoever answered finds his answers in it', async () => {
    const { id } = await form();
    const event = await world.publish({ formId: id });
    must(await world.admin.post(`/api/admin/forms/${id}/archival`));
    const guest = await world.guest();
    expect((await guest.http.get<{ code: string }>(`/api/forms/${id}`)).body.code).toBe('FORM_ARCHIVED');
    const asked = () => guest.http.get<FormForVisitor>(`/api/events/${event.id}/form`);
    expect((await asked()).body).toMatchObject({ id, schema: { fields: [{ id: 'role' }] }, known: {}, submission: null });
    expect(await world.signedUp(guest, event, { answers: { role: 'run' } })).toMatchObject({ state: 'confirmed', answers: { role: 'run' } });
    expect((await asked()).body).toMatchObject({ known: { role: 'run' }, submission: { id: expect.any(String) } });
    const plain = await world.publish();
    expect((await guest.http.get<{ code: string }>(`/api/events/${plain.id}/form`)).body.code).toBe('FORM_NOT_FOUND');
    const draft = await world.draft({ formId: id });
    expect((await guest.http.get<{ code: string }>(`/api/events/${draft.id}/form`)).body.code).toBe('EVENT_NOT_FOUND');
  });

  test('a person who proves to be another is found under both, and signs up once', async () => {
    const event = await world.publish();
    const [elder, younger] = await world.guests(2);
    const mine = await world.signedUp(younger, event);
    await world.test.get(Transaction).manager.update(Contact, younger.id, { mergedIntoId: elder.id, mergedAt: new Date() });
    expect((await world.signUp(elder, event)).body.code).toBe('ALREADY_SIGNED_UP');
    expect((await world.mine(elder, mine.id)).state).toBe('confirmed');
    expect(await world.registrations(event.id)).toHaveLength(1);
  });

  test('who has left no number is asked for it', async () => {
    const event = await world.publish();
    const guest = await world.guest();
    await world.test.get(Transaction).manager.update(Contact, guest.id, { phoneSealed: null, phoneIndex: null, phoneMasked: null });
    expect((await world.signUp(guest, event)).body).toMatchObject({ code: 'INVALID_INPUT', fields: { phone: '请填写手机号' } });
    expect(await world.signedUp(guest, event, { phone: '139 0000 1234', company: '浦江机电' })).toMatchObject({ state: 'confirmed', phoneMasked: '139****1234' });
    expect(await world.test.get(Transaction).manager.findOneByOrFail(Contact, { id: guest.id })).toMatchObject({ name: guest.name, company: '浦江机电', phoneMasked: '139****1234', touchpoints: 1 });
  });
});
