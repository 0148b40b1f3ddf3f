import type { FormForVisitor, FormView } from '@chudian/shared';
import { Touchpoint } from '../../contacts/touchpoint.entity.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { Transaction } from '../../platform/database/transaction.js';
import { EventsWorld, must, type Guest } from '../testing/events-world.js';

jest.setTimeout(60_000);

describe.each(ENGINES)("an event's survey on %s", (engine) => {
  let world: EventsWorld;
  let formId: string;

  beforeAll(async () => {
    world = await EventsWorld.open(engine);
    const schema = { fields: [{ id: 'stars', kind: 'rating', label: '满意度', required: true }] };
    formId = must(await world.admin.post<FormView>('/api/admin/forms', { name: '会后问卷', schema })).id;
  }, 120_000);
  beforeEach(() => world.rewind());
  afterAll(() => world?.close());

  async function attended(): Promise<{ guest: Guest; id: string; eventId: string }> {
    const event = await world.publish({ surveyFormId: formId, startsAt: '2026-11-02T03:00:00Z', endsAt: '2026-11-02T05:00:00Z' });
    const guest = await world.guest();
    return { guest, id: (await world.signedUp(guest, event)).id, eventId: event.id };
  }
  const answer = (guest: Guest, id: string, answers: object) => guest.http.post<{ code: string; fields?: object }>(`/api/me/registrations/${id}/survey`, { answers });
  const ask = (guest: Guest, id: string) => guest.http.get<FormForVisitor & { code: string }>(`/api/me/registrations/${id}/survey`);

  test('it is closed until the event is over, then answered once, and that is an encounter', async () => {
    const { guest, id, eventId } = await attended();
    expect((await world.mine(guest, id)).surveyState).toBe('later');
    expect((await ask(guest, id)).body.code).toBe('REGISTRATION_NOT_IN_STATE');
    expect((await answer(guest, id, { stars: 5 })).body.code).toBe('REGISTRATION_NOT_IN_STATE');
    world.passHours(4);
    expect((await world.mine(guest, id)).surveyState).toBe('open');
    expect((await ask(guest, id)).body).toMatchObject({ name: '会后问卷', submission: null });
    expect(await answer(guest, id, { stars: 9 })).toMatchObject({ status: 422, body: { code: 'FORM_ANSWERS_INVALID', fields: { stars: expect.any(String) } } });
    expect((await answer(guest, id, { stars: 5 })).status).toBe(204);
    expect((await answer(guest, id, { stars: 1 })).body.code).toBe('FORM_ALREADY_SUBMITTED');
    expect((await world.mine(guest, id)).surveyState).toBe('answered');
    expect((await ask(guest, id)).body.submission).not.toBe(null);
    const met = await world.test.get(Transaction).manager.findBy(Touchpoint, { eventId, kind: 'survey-answered' });
    expect(met).toMatchObject([{ contactId: guest.id, subjectId: id }]);
  });

  test('only who was to come is asked, and nobody for another', async () => {
    const { guest, id } = await attended();
    expect((await ask(await world.guest(), id)).status).toBe(404);
    must(await guest.http.delete(`/api/me/registrations/${id}`));
    world.passHours(4);
    expect((await ask(guest, id)).body.code).toBe('REGISTRATION_NOT_IN_STATE');
  });
});
