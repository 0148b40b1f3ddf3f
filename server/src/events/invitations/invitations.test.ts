import type { ContactView, EventView, InvitationRow, InvitationsPage, InviterReport, Role } from '@chudian/shared';
import { hire } from '../../app/testing/company.js';
import type { TestHttp } from '../../app/testing/test-http.js';
import { Touchpoint } from '../../contacts/touchpoint.entity.js';
import { readCodes } from '../../materials/testing/read-code.js';
import { Transaction } from '../../platform/database/transaction.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { EventsWorld, must } from '../testing/events-world.js';
import { OwnInviteCode } from './own-invite-code.js';

jest.setTimeout(120_000);

describe.each(ENGINES)('invitations on %s', (engine) => {
  let world: EventsWorld;
  let ann: { id: string; http: TestHttp };
  let ben: { id: string; http: TestHttp };
  let event: EventView;

  beforeAll(async () => {
    world = await EventsWorld.open(engine);
    ann = await hire(world.test, 'sales', { name: '林晓' });
    ben = await hire(world.test, 'sales', { name: '顾北' });
  }, 120_000);
  beforeEach(async () => {
    event = await world.publish();
  });
  afterAll(() => world?.close());

  const path = () => `/api/admin/events/${event.id}`;
  const invite = async (http: TestHttp, ...guests: object[]) => must(await http.post<InvitationRow[]>(`${path()}/invitations`, { guests }));
  const list = async (http: TestHttp, query = '') => must(await http.get<InvitationsPage>(`${path()}/invitations?${query}`)).rows;
  const report = async (http: TestHttp) => must(await http.get<InviterReport[]>(`${path()}/inviters`));

  test('a named guest opens his link, signs up and comes: each is seen, of each inviter', async () => {
    const [{ id, code, link }] = await invite(ann.http, { name: '林晓雯', company: '苏州精工' });
    expect(code).toMatch(/^[2-9a-z]{10}$/);
    expect(link).toContain(`/invite?id=${event.id}&invite=${code}`);
    expect((await list(ann.http, 'state=unsent')).map((row) => row.id)).toEqual([id]);
    must(await ann.http.post(`${path()}/invitations/${id}/sendings`));
    expect(await list(ann.http, 'state=sent')).toMatchObject([{ guestName: '林晓雯', guestCompany: '苏州精工', inviter: { id: ann.id, name: '林晓' }, opens: 0, openedAt: null }]);

    const guest = await world.guest();
    expect(must(await guest.http.get(`/api/events/${event.id}?invite=${code}`))).toMatchObject({ invitation: { inviterName: '林晓', guestName: '林晓雯' } });
    for (let time = 0; time < 2; time += 1) must(await guest.http.post(`/api/events/${event.id}/views`, { invite: code }));
    expect(await list(ann.http, 'state=opened')).toMatchObject([{ opens: 2, openedAt: expect.any(String), signedUpAt: null }]);
    const { id: registrationId } = await world.signedUp(guest, event, { invite: code });
    expect(await list(ann.http, 'state=signed-up')).toMatchObject([{ registrationId, signedUpAt: expect.any(String), cameAt: null }]);
    expect(await list(ann.http, 'state=opened')).toEqual([]);
    await world.test.get(Transaction).manager.update('registrations', registrationId, { checkedInAt: world.test.clock.now() });
    expect(await list(ann.http, 'state=came')).toMatchObject([{ registrationId, cameAt: expect.any(String) }]);
    await world.settle();
    expect(await report(ann.http)).toMatchObject([{ inviter: { name: '林晓' }, sent: 1, opened: 1, signedUp: 1, came: 1, leads: 1 }]);

    const met = await world.test.get(Transaction).manager.find(Touchpoint, { where: { eventId: event.id, contactId: guest.id }, order: { id: 'ASC' } });
    expect(met.map(({ kind, sharerId }) => [kind, sharerId])).toEqual([['invitation-opened', ann.id], ['event-viewed', ann.id], ['event-signed-up', ann.id]]);
  });

  test('an inviter has one link of his own for each event; whoever comes by it is his', async () => {
    const [{ code }] = await report(ann.http);
    expect((await report(ann.http)).map((row) => row.code)).toEqual([code]);
    const [one, other] = await world.guests(2);
    for (const guest of [one, other]) must(await guest.http.post(`/api/events/${event.id}/views`, { invite: code }));
    await world.signedUp(one, event, { invite: code });
    expect(await world.registrations(event.id)).toMatchObject([{ channel: 'invitation', sharerKind: 'staff', sharerId: ann.id }]);
    expect(await report(ann.http)).toMatchObject([{ sent: 0, opened: 2, signedUp: 1, came: 0 }]);
    expect(await list(ann.http)).toEqual([]);
  });

  test('a code counts for its own event only, and typed capitals are no other code', async () => {
    const [{ code }] = await report(ann.http);
    const elsewhere = await world.publish();
    const guest = await world.guest();
    expect(must(await guest.http.get(`/api/events/${elsewhere.id}?invite=${code}`))).toMatchObject({ invitation: null });
    expect(must(await guest.http.get(`/api/events/${event.id}?invite=${code.toUpperCase()}`))).toMatchObject({ invitation: { inviterName: '林晓', guestName: null } });
  });

  test('another inviter’s guests, link and picture do not exist for who sees his own only; a marketer sees all', async () => {
    const [{ id }] = await invite(ann.http, { name: '王建国' });
    expect(await list(ben.http)).toEqual([]);
    expect(await list(ben.http, `inviterId=${ann.id}`)).toEqual([]);
    expect((await report(ben.http)).map((row) => row.inviter.id)).toEqual([ben.id]);
    for (const there of [`invitations/${id}/image.png`, `inviters/${ann.id}/image.png`]) expect((await ben.http.get(`${path()}/${there}`)).status).toBe(404);
    expect((await ben.http.post(`${path()}/invitations/${id}/sendings`)).status).toBe(404);
    expect((await ben.http.post(`${path()}/invitations`, { inviterStaffId: ann.id, guests: [{ name: '李娜' }] })).status).toBe(403);
    expect(await list(world.admin)).toMatchObject([{ id }]);
    expect(new Set((await report(world.admin)).map((row) => row.inviter.name))).toEqual(new Set(['林晓', '顾北', '周敏']));
    const ofCompany = must(await world.admin.post<InvitationRow[]>(`${path()}/invitations`, { inviterStaffId: null, guests: [{ name: '李娜' }] }));
    expect(ofCompany).toMatchObject([{ guestName: '李娜', inviter: null }]);
  });

  test('a phone makes a contact whom nobody has met yet, says nothing against himself, and is invited once by one inviter', async () => {
    const [first, again] = await invite(ann.http, { name: '赵六', company: '宁德时代', phone: '138 1234 5678' }, { name: '赵六', phone: '13812345678' });
    expect(first).toMatchObject({ phoneMasked: '138****5678' });
    expect(again).toBeUndefined();
    expect((await invite(ann.http, { name: '赵总', company: '别家', phone: '13812345678' }))[0].id).toBe(first.id);
    expect((await invite(ben.http, { name: '赵总', phone: '13812345678' }))[0].id).not.toBe(first.id);
    const found = must(await world.admin.get<{ rows: ContactView[] }>('/api/admin/contacts?q=13812345678')).rows;
    expect(found).toMatchObject([{ name: '赵六', company: '宁德时代', touchpoints: 0 }]);
    expect(await ann.http.post(`${path()}/invitations`, { guests: [{ name: '孙七' }, { name: '周八', phone: '12' }] })).toMatchObject({ status: 400, body: { fields: { 'guests.1.phone': '手机号格式不正确' } } });
    expect(await list(ann.http)).toHaveLength(1);
  });

  test('lists are read by key, searched, and exported', async () => {
    await invite(world.admin, ...Array.from({ length: 7 }, (_, index) => ({ name: `来宾${index}`, company: index % 2 ? '甲公司' : '乙公司' })));
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: InvitationsPage = must(await world.admin.get<InvitationsPage>(`${path()}/invitations?limit=3&after=${after}`));
      seen.push(...page.rows.map((row) => row.guestName!));
      after = page.next;
    }
    expect([...seen].sort()).toEqual(Array.from({ length: 7 }, (_, index) => `来宾${index}`));
    expect(await list(world.admin, `q=${encodeURIComponent('甲公司')}`)).toHaveLength(3);
    const csv = await world.test.app.inject({ url: `${path()}/invitations.csv`, headers: { cookie: world.admin.cookie ?? '' } });
    expect([csv.statusCode, csv.body.split('\n').filter(Boolean).length]).toEqual([200, 8]);
  });

  test('the picture carries the guest’s own link, is kept, and drawn anew when the event changes', async () => {
    const [{ id, link }] = await invite(ann.http, { name: '林晓雯' });
    const draw = async () => Buffer.from(await (await fetch(`${world.test.http.url}${path()}/invitations/${id}/image.png`, { headers: { cookie: ann.http.cookie ?? '' } })).arrayBuffer());
    const image = await draw();
    expect(await readCodes(image)).toEqual([link]);
    expect((await draw()).equals(image)).toBe(true);
    must(await world.admin.put(path(), world.bodyOf({ title: '换了名字的闭门会', ticketTypes: event.ticketTypes.map(({ id: typeId, name, priceFen, quota }) => ({ id: typeId, name, priceFen, quota })) })));
    const other = await draw();
    expect(other.equals(image)).toBe(false);
    expect(await readCodes(other)).toEqual([link]);
  });

  test('a card that staff pass on carries their own code; a distributor’s staff share their distributor’s', async () => {
    const distributor = must(await world.admin.post<{ id: string }>('/api/admin/distributors', { name: '苏州恒远' }));
    const [one, other] = [await hire(world.test, 'distributor', { distributorId: distributor.id }), await hire(world.test, 'distributor', { distributorId: distributor.id })];
    const codeOf = (staffId: string, role: Role, distributorId: string | null = null) =>
      world.test.get(OwnInviteCode).execute({ kind: 'staff', staffId, name: '', role, distributorId, sessionId: null, address: '' }, event.id);
    const codes = [await codeOf(ann.id, 'sales'), await codeOf(one.id, 'distributor', distributor.id), await codeOf(other.id, 'distributor', distributor.id)];
    expect(codes[0]).toBe((await report(ann.http))[0].code);
    expect(codes[1]).toBe(codes[2]);
    const guest = await world.guest();
    expect(must(await guest.http.get(`/api/events/${event.id}?invite=${codes[1]}`))).toMatchObject({ invitation: { inviterName: '苏州恒远' } });
    await world.signedUp(guest, event, { invite: codes[1] });
    expect((await report(one.http)).map(({ inviter, signedUp }) => [inviter.name, signedUp])).toEqual([['苏州恒远', 1]]);
    expect(await world.registrations(event.id)).toMatchObject([{ sharerKind: 'distributor', sharerId: distributor.id }]);
  });

  test('a draft invites nobody', async () => {
    const draft = await world.draft();
    expect((await ann.http.post(`/api/admin/events/${draft.id}/invitations`, { guests: [{ name: '林晓雯' }] })).body).toMatchObject({ code: 'EVENT_IS_CLOSED' });
    expect(must(await ann.http.get(`/api/admin/events/${draft.id}/inviters`))).toEqual([]);
  });
});
