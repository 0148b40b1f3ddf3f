import type { ErrorReply, EventView, ReportScansReply, SelfCheckInCodeView, SelfCheckInReply, WalkInReply } from '@chudian/shared';
import { Transaction } from '../../platform/database/transaction.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { must } from '../testing/events-world.js';
import { DoorScan } from './door-scan.entity.js';
import { DoorWorld } from './testing/door-world.js';

// Each makes an event and devices of its own through the real server.
jest.setTimeout(60_000);

describe.each(ENGINES)('checking in with a network on %s', (engine) => {
  let door: DoorWorld;

  beforeAll(async () => {
    door = await DoorWorld.open(engine);
  }, 180_000);

  afterAll(() => door.close(), 60_000);

  const codeOf = async (event: EventView) => must(await door.world.admin.get<SelfCheckInCodeView>(`/api/admin/events/${event.id}/self-check-in-code`));
  const scans = (eventId: string) => door.world.test.get(Transaction).manager.findBy(DoorScan, { eventId });

  test("the venue's code lets an attendee in once; a photograph of it is worth nothing a minute later", async () => {
    const event = await door.publish();
    const [guest, other] = await door.world.guests(2);
    await door.world.signedUp(guest, event);
    await door.world.signedUp(other, event);
    const shown = await codeOf(event);
    expect(shown.link).toContain(`/check-in?id=${event.id}&code=${shown.code}`);
    const checkIn = (who: typeof guest, code: string) => who.http.post<SelfCheckInReply & ErrorReply>(`/api/events/${event.id}/self-check-ins`, { code });
    expect(must(await checkIn(guest, shown.code))).toMatchObject({ verdict: 'admitted', where: '入场', timeZone: event.timeZone });
    expect(must(await checkIn(guest, shown.code))).toMatchObject({ verdict: 'already-in', where: '自助签到', at: door.world.test.clock.now().toISOString() });
    const lifeSeconds = (Date.parse(shown.deadAt) - door.world.test.clock.now().getTime()) / 1000;
    expect(lifeSeconds).toBeLessThanOrEqual(60);
    door.passSeconds(lifeSeconds);
    const late = await checkIn(other, shown.code);
    expect([late.status, late.body.code]).toEqual([422, 'SELF_CHECK_IN_CODE_INVALID']);
    expect(must(await checkIn(other, (await codeOf(event)).code)).verdict).toBe('admitted');
  });

  test('who has no ticket, or holds the code of another event, is not let in', async () => {
    const [event, another] = [await door.publish(), await door.publish()];
    const [guest, stranger] = await door.world.guests(2);
    await door.world.signedUp(guest, event);
    const foreign = await guest.http.post<ErrorReply>(`/api/events/${event.id}/self-check-ins`, { code: (await codeOf(another)).code });
    expect(foreign.body.code).toBe('SELF_CHECK_IN_CODE_INVALID');
    const without = await stranger.http.post<ErrorReply>(`/api/events/${event.id}/self-check-ins`, { code: (await codeOf(event)).code });
    expect([without.status, without.body.code]).toEqual([409, 'NO_VALID_TICKET']);
    expect(await scans(event.id)).toEqual([]);
  });

  test('ten taps at once are one admission', async () => {
    const event = await door.publish();
    const guest = await door.world.guest();
    await door.world.signedUp(guest, event);
    const { code } = await codeOf(event);
    const replies = await Promise.all(Array.from({ length: 10 }, () => guest.http.post<SelfCheckInReply>(`/api/events/${event.id}/self-check-ins`, { code })));
    expect(replies.map((reply) => reply.body.verdict).sort()).toEqual(['admitted', ...Array<string>(9).fill('already-in')]);
    expect((await scans(event.id)).filter((scan) => scan.conflict)).toEqual([]);
  });

  test('who comes without a ticket is signed up, and a device that may not search learns neither digits nor letters', async () => {
    const event = await door.publish();
    const guest = await door.world.guest();
    await door.world.signedUp(guest, event);
    const [device, scanner] = [await door.device('北门', event), await door.device('南门', event, { canSearch: false })];
    const walkIn = must(await device.http.post<WalkInReply>('/api/door/walk-ins', { ticketTypeId: event.ticketTypes[0].id, name: '赵六', phone: '138 0013 8321', company: '浦江机电' }));
    expect(walkIn).toMatchObject({ state: 'confirmed', guest: { name: '赵六', company: '浦江机电', ticketType: '普通票' } });
    await scanner.sync();
    expect([...scanner.memory.everybody()].map(({ lastFour, pinyin, company }) => lastFour + pinyin + (company ?? ''))).toEqual(['', '']);
  });

  test('a server that dies in the middle of an upload has it all or nothing, and the second try completes it', async () => {
    const event = await door.publish();
    const tickets = await door.tickets(event, 300);
    const device = await door.device('北门', event);
    for (const ticket of tickets) device.scan(ticket.token);
    const dying = await door.world.test.beside();
    const body = { deviceNow: device.deviceNow.toISOString(), scans: [...device.queue] };
    const upload = device.http.at(dying.http).post<ReportScansReply>('/api/door/scans', body).then(({ status }) => status, () => 'cut');
    if (engine !== 'SQLite') await dying.close();
    await upload;
    expect([0, 300]).toContain((await scans(event.id)).length);
    expect((await device.report()).filter((result) => result.outcome === 'admitted')).toHaveLength(300);
    expect(await scans(event.id)).toHaveLength(300);
  }, 60_000);

  test('whoever only checks tickets can do nothing else, in the console or with the device', async () => {
    const event = await door.publish();
    const device = await door.device('北门', event);
    for (const path of ['contacts', 'leads', 'events', `events/${event.id}/registrations`, `events/${event.id}/check-ins`, `events/${event.id}/conflicts`, 'staff', 'materials', 'reports/materials']) {
      expect([path, (await door.doorConsole.get(`/api/admin/${path}`)).status]).toEqual([path, 403]);
      expect([path, (await device.http.get(`/api/admin/${path}`)).status]).toEqual([path, 401]);
    }
    expect((await device.http.get('/api/me')).status).toBe(401);
    expect((await door.staffPhone.get('/api/staff/leads')).status).toBe(403);
    expect((await door.doorConsole.post(`/api/admin/events/${event.id}/devices`, { gate: '我的门', canSearch: true })).status).toBe(403);
  });
});
