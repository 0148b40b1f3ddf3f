import type { EventView, ImportView } from '@chudian/shared';
import { Transaction } from '../../platform/database/transaction.js';
import { Delivery } from '../../platform/domain-events/delivery.entity.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { EventsWorld, must } from '../testing/events-world.js';
import { GuestImportRow } from './guest-import.entity.js';

jest.setTimeout(120_000);

const GUESTS = 120;
const BEFORE_PARKING = 10;

describe.each(ENGINES)('a guest list that cannot go on on %s', (engine) => {
  let world: EventsWorld;
  let event: EventView;
  let list: ImportView;
  let readable: string;

  beforeAll(async () => {
    world = await EventsWorld.open(engine);
  }, 120_000);
  beforeEach(async () => {
    event = await world.publish({ capacity: 500 });
    list = await started();
    const broken = await row(60);
    readable = broken.cells;
    await world.test.get(Transaction).manager.update(GuestImportRow, broken.id, { cells: 'cut off' });
    for (let attempt = 0; attempt <= BEFORE_PARKING; attempt += 1) {
      await world.settle();
      world.passHours(1);
    }
    await world.rewind();
  });
  afterAll(() => world?.close());

  const path = (part = '') => `/api/admin/events/${event.id}/imports${part}`;
  const shown = async () => must(await world.admin.get<ImportView>(path(`/${list.id}`)));
  const row = (number: number) => world.test.get(Transaction).manager.findOneByOrFail(GuestImportRow, { importId: list.id, number });
  const coming = async () => (await world.registrations(event.id)).filter((each) => each.state === 'confirmed').length;
  const waiting = () => world.test.get(Transaction).manager.countBy(Delivery, { listener: 'events.move-import' });

  async function started(): Promise<ImportView> {
    const lines = Array.from({ length: GUESTS }, (_, index) => `来宾${index},1370${String(Math.floor(Math.random() * 9_000) * 1_000 + index).padStart(7, '0')}`);
    const added = must(await world.admin.upload<ImportView>(path(), '名单.csv', Buffer.from(`姓名,手机号\n${lines.join('\n')}`)));
    must(await world.admin.put(path(`/${added.id}/mapping`), { mapping: added.mapping, as: 'register', ticketTypeId: event.ticketTypes[0].id }));
    must(await world.admin.post(path(`/${added.id}/dry-runs`)));
    return must(await world.admin.post<ImportView>(path(`/${added.id}/runs`)));
  }

  test('says that it stopped, how far it came and why, and goes on when it can', async () => {
    expect(list).toMatchObject({ state: 'running', stop: null });
    const stopped = await shown();
    expect(stopped).toMatchObject({ state: 'stopped', stop: { isUndoing: false, afterRow: 51 }, result: { added: 50, skipped: 0, refused: 0 } });
    expect(stopped.stop!.reason).not.toBe('');
    expect(must(await world.admin.get<ImportView[]>(path()))).toMatchObject([{ id: list.id, state: 'stopped' }]);
    await world.test.get(Transaction).manager.update(GuestImportRow, (await row(60)).id, { cells: readable });
    expect(must(await world.admin.post<ImportView>(path(`/${list.id}/runs`)))).toMatchObject({ state: 'running', stop: null });
    await world.settle();
    expect(await shown()).toMatchObject({ state: 'done', stop: null, result: { added: GUESTS } });
    expect(await coming()).toBe(GUESTS);
  });

  test('or what was done is taken back, and nothing of it comes after', async () => {
    expect(await coming()).toBe(50);
    must(await world.admin.delete(path(`/${list.id}`)));
    await world.settle();
    expect(await shown()).toMatchObject({ state: 'undone', stop: null, result: { added: 0 } });
    expect([await coming(), await waiting()]).toEqual([0, 0]);
    expect((await world.admin.post<{ code: string }>(path(`/${list.id}/runs`))).body.code).toBe('IMPORT_NOT_IN_STATE');
  });

  test('an undoing that stopped goes on by either way, but never back to the run', async () => {
    must(await world.admin.delete(path(`/${list.id}`)));
    // What a worker leaves behind that failed for the tenth time.
    const parked = { state: 'parked' as const, lastError: 'the disk is full' };
    await world.test.get(Transaction).manager.update(Delivery, { listener: 'events.move-import' }, parked);
    expect(await shown()).toMatchObject({ state: 'stopped', stop: { isUndoing: true, afterRow: 0, reason: 'the disk is full' }, result: { added: 50 } });
    must(await world.admin.post(path(`/${list.id}/runs`)));
    await world.test.get(Transaction).manager.update(Delivery, { listener: 'events.move-import' }, parked);
    must(await world.admin.delete(path(`/${list.id}`)));
    await world.settle();
    expect(await shown()).toMatchObject({ state: 'undone', result: { added: 0 } });
    expect([await coming(), await waiting()]).toEqual([0, 0]);
  });
});
