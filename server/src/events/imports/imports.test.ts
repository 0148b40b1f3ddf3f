import type { ContactsPage, EventView, ImportMappingBody, ImportView, InvitationsPage } from '@chudian/shared';
import ExcelJS from 'exceljs';
import { DeliverDomainEvents } from '../../platform/domain-events/deliver.js';
import { Contact } from '../../contacts/contact.entity.js';
import { Transaction } from '../../platform/database/transaction.js';
import { Delivery } from '../../platform/domain-events/delivery.entity.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { EventsWorld, must } from '../testing/events-world.js';
import { GuestImportRow } from './guest-import.entity.js';

jest.setTimeout(120_000);

const phoneOf = (index: number) => `1370${String(index).padStart(7, '0')}`;

describe.each(ENGINES)('a guest list from a file on %s', (engine) => {
  let world: EventsWorld;
  let event: EventView;

  beforeAll(async () => {
    world = await EventsWorld.open(engine);
  }, 120_000);
  beforeEach(async () => {
    event = await world.publish({ capacity: 500, ticketTypes: [{ name: '普通票', priceFen: 0, quota: null }, { name: '贵宾票', priceFen: 9_900, quota: 2 }] });
  });
  afterAll(() => world?.close());

  const path = (part = '') => `/api/admin/events/${event.id}/imports${part}`;
  const upload = (name: string, content: string | Buffer) => world.admin.upload<ImportView & { code?: string }>(path(), name, Buffer.from(content));
  const uploaded = async (content: string | Buffer, name = '名单.csv') => must(await upload(name, content));
  const mapped = async (list: ImportView, as: ImportMappingBody['as'], mapping = list.mapping) =>
    must(await world.admin.put<ImportView>(path(`/${list.id}/mapping`), { mapping, as, ticketTypeId: event.ticketTypes[0].id }));
  const tried = async (list: ImportView, as: ImportMappingBody['as']) => {
    await mapped(list, as);
    return must(await world.admin.post<ImportView>(path(`/${list.id}/dry-runs`)));
  };
  const one = async (id: string) => must(await world.admin.get<ImportView>(path(`/${id}`)));
  async function ran(content: string, as: ImportMappingBody['as']): Promise<ImportView> {
    const list = await uploaded(content);
    await tried(list, as);
    must(await world.admin.post(path(`/${list.id}/runs`)));
    await world.settle();
    return one(list.id);
  }
  const undone = async (id: string) => {
    must(await world.admin.delete(path(`/${id}`)));
    await world.settle();
    return one(id);
  };
  const contacts = () => world.test.get(Transaction).manager.count(Contact);

  test('the columns are guessed, tried without a trace, and each wrong row is told with its number', async () => {
    const guest = await world.guest();
    await world.signedUp(guest, event);
    const phone = (await world.test.get(Transaction).manager.findOneByOrFail(Contact, { id: guest.id })).phoneMasked!;
    expect(phone).toMatch(/^139\*{4}/);
    const lines = ['姓名,手机号码,所在单位,票种,备注', `王一,${phoneOf(1)},甲公司,,`, `,${phoneOf(2)},,,`, '王三,12345,,,', '', `王五,${phoneOf(5)},,站票,`, `王一二,137 0000 0001,,,`, `老客,139${String(900_000_000 + Number(guest.name.slice(3))).slice(1)},,,`, `王八,${phoneOf(8)},,贵宾票,老朋友`];
    const list = await uploaded(`\uFEFF${lines.join('\r\n')}`);
    expect(list).toMatchObject({ columns: ['姓名', '手机号码', '所在单位', '票种', '备注'], rows: 7, mapping: ['name', 'phone', 'company', 'ticketType', 'note'], state: 'mapping', result: null, by: { name: '周敏' } });
    expect(list.sample[0]).toEqual(['王一', phoneOf(1), '甲公司', '', '']);
    const before = await contacts();
    const { state, result } = await tried(list, 'register');
    expect([state, await contacts(), (await world.registrations(event.id)).length]).toEqual(['checked', before, 1]);
    expect(result).toMatchObject({
      skipped: 1, refused: 4, added: 2, errors: [
        { row: 3, column: '姓名', message: '没有姓名' }, { row: 4, column: '手机号码', message: '手机号格式不正确' }, { row: 6, column: '票种', message: '没有「站票」这个票种' }, { row: 7, column: '手机号码', message: '与第 2 行的手机号重复' },
      ],
    });
    const csv = (await world.test.app.inject({ url: path(`/${list.id}/errors.csv`), headers: { cookie: world.admin.cookie } })).body.trim().split('\n');
    expect([csv.length, csv[2]]).toEqual([5, '4,手机号码,手机号格式不正确,王三,12345,,,']);
  });

  test('its people are signed up at once, free, by the type that the row names; who is there already stays as he is', async () => {
    const first = await ran(`姓名,手机号,票种\n王一,${phoneOf(11)},\n王二,${phoneOf(12)},贵宾票`, 'register');
    expect(first).toMatchObject({ state: 'done', result: { added: 2, skipped: 0, refused: 0, errors: [] } });
    const all = await world.registrations(event.id);
    expect(all.map(({ name, state, channel, payableFen, ticketTypeId }) => [name, state, channel, payableFen, ticketTypeId])).toEqual([
      ['王一', 'confirmed', 'import', 0, event.ticketTypes[0].id], ['王二', 'confirmed', 'import', 0, event.ticketTypes[1].id],
    ]);
    const again = await ran(`姓名,手机号,票种\n王一改名,${phoneOf(11)},\n王三,${phoneOf(13)},贵宾票\n王四,${phoneOf(14)},贵宾票`, 'register');
    expect(again.result).toMatchObject({ added: 1, skipped: 1, refused: 1, errors: [{ row: 4, message: '名额已满。' }] });
    expect((await world.registrations(event.id)).map((each) => each.name)).toEqual(['王一', '王二', '王三']);
    expect(await world.seats(event.id)).toEqual({ taken: 3, waiting: 0, held: 3 });
    const { rows } = must(await world.admin.get<ContactsPage>(`/api/admin/contacts?q=${phoneOf(11)}`));
    expect(rows).toMatchObject([{ name: '王一', touchpoints: 0 }]);
  });

  test('or each gets an invitation of his own, once', async () => {
    const list = `姓名,公司,电话\n王一,甲公司,${phoneOf(21)}\n李无号,乙公司,`;
    expect((await ran(list, 'invite')).result).toMatchObject({ added: 2, skipped: 0, refused: 0 });
    expect((await ran(list, 'invite')).result).toMatchObject({ added: 1, skipped: 1, refused: 0 });
    const { rows } = must(await world.admin.get<InvitationsPage>(`/api/admin/events/${event.id}/invitations`));
    expect(rows.map(({ guestName, inviter }) => [guestName, inviter]).sort()).toEqual([['李无号', null], ['李无号', null], ['王一', null]].sort());
    expect(await world.registrations(event.id)).toEqual([]);
  });

  test('undoing takes back what nobody has touched since, frees the seats, and says what was kept and why', async () => {
    const list = await ran(`姓名,手机号\n${[31, 32, 33, 34].map((index) => `来宾${index},${phoneOf(index)}`).join('\n')}`, 'register');
    const all = await world.registrations(event.id);
    const { manager } = world.test.get(Transaction);
    await manager.update('registrations', all[0].id, { checkedInAt: world.test.clock.now() });
    must(await world.admin.post(`/api/admin/events/${event.id}/registrations/${all[1].id}/cancellation`, { reason: '来不了' }));
    const after = await undone(list.id);
    expect(after).toMatchObject({ state: 'undone', result: { added: 2, errors: [{ row: 2, message: '已经签到，报名保留' }, { row: 3, message: '报名的状态已经变化，保持不变' }] } });
    expect((await world.registrations(event.id)).map((each) => each.state)).toEqual(['confirmed', 'cancelled', 'cancelled', 'cancelled']);
    expect(await world.seats(event.id)).toEqual({ taken: 1, waiting: 0, held: 1 });
    expect((await world.admin.delete<{ code: string }>(path(`/${list.id}`))).body.code).toBe('IMPORT_NOT_IN_STATE');
    // The list may come once more, put right.
    expect((await ran(`姓名,手机号\n来宾33,${phoneOf(33)}`, 'register')).result).toMatchObject({ added: 1 });
  });

  test('invitations go, but those that were opened stay', async () => {
    const list = await ran(`姓名,手机号\n王一,${phoneOf(41)}\n王二,${phoneOf(42)}`, 'invite');
    const { rows: [last] } = must(await world.admin.get<InvitationsPage>(`/api/admin/events/${event.id}/invitations`));
    must(await (await world.guest()).http.post(`/api/events/${event.id}/views`, { invite: last.code }));
    expect((await undone(list.id)).result).toMatchObject({ added: 1, errors: [{ message: '来宾已经打开邀请，保留' }] });
    expect(must(await world.admin.get<InvitationsPage>(`/api/admin/events/${event.id}/invitations`)).rows.map((row) => row.id)).toEqual([last.id]);
  });

  test('a run that was killed half way goes on from there, and nobody is signed up twice', async () => {
    const list = await uploaded(`姓名,手机号\n${Array.from({ length: 250 }, (_, index) => `来宾${index},${phoneOf(1_000 + index)}`).join('\n')}`);
    await tried(list, 'register');
    must(await world.admin.post(path(`/${list.id}/runs`)));
    const { manager } = world.test.get(Transaction);
    await world.test.get(DeliverDomainEvents).execute();
    const half = await one(list.id);
    expect(half).toMatchObject({ state: 'running', result: { added: 50, skipped: 0, refused: 0 } });
    expect(await world.registrations(event.id)).toHaveLength(50);
    // A process that took the next portion and died: its lease stands, nothing of the portion was written.
    const dead = { leaseId: 'dead', dueAt: new Date(world.test.clock.now().getTime() + 60_000) };
    await manager.update(Delivery, { listener: 'events.move-import', state: 'ready' }, dead);
    await world.settle();
    expect((await one(list.id)).state).toBe('running');
    world.passHours(1);
    await world.settle();
    expect(await one(list.id)).toMatchObject({ state: 'done', result: { added: 250, skipped: 0, refused: 0 } });
    const all = await world.registrations(event.id);
    expect([all.length, new Set(all.map((each) => each.contactId)).size]).toEqual([250, 250]);
    expect(await world.seats(event.id)).toMatchObject({ taken: 250, held: 250 });
    expect((await manager.findBy(GuestImportRow, { importId: list.id, state: 'added' })).filter((row) => row.cells === '')).toHaveLength(250);
    await world.rewind();
  });

  test('spreadsheets save it in many ways: GBK, tabs, UTF-16, XLSX', async () => {
    const expected = { columns: ['姓名', '手机', '公司'], rows: 1, mapping: ['name', 'phone', 'company'] };
    // 姓名,手机,公司 / 王一,13700000051,甲
    const gbk = Buffer.concat([Buffer.from('d0d5c3fb2ccad6bbfa2cb9abcbbe0d0acdf5d2bb2c', 'hex'), Buffer.from(phoneOf(51)), Buffer.from('2cbcd7', 'hex')]);
    const first = await uploaded(gbk);
    expect([first.columns, first.sample]).toEqual([expected.columns, [['王一', phoneOf(51), '甲']]]);
    expect(await uploaded(`姓名\t手机\t公司\n王一\t${phoneOf(51)}\t甲`)).toMatchObject(expected);
    expect(await uploaded(Buffer.from(`\uFEFF姓名,手机,公司\n王一,${phoneOf(51)},甲`, 'utf16le'))).toMatchObject(expected);
    const book = new ExcelJS.Workbook();
    book.addWorksheet('名单').addRows([['姓名', '手机', '公司'], ['王一', Number(phoneOf(51)), { richText: [{ text: '甲' }, { text: '公司' }] }]]);
    const sheet = await uploaded(Buffer.from(await book.xlsx.writeBuffer()), '名单.xlsx');
    expect(sheet).toMatchObject({ ...expected, sample: [['王一', phoneOf(51), '甲公司']] });
  });

  test('what is no list, or too long a one, is refused; so is a state that has passed', async () => {
    const codeOf = async (content: string | Buffer) => (await upload('x.csv', content)).body.code;
    expect(await codeOf('')).toBe('IMPORT_FILE_REFUSED');
    expect(await codeOf('姓名,手机')).toBe('IMPORT_FILE_REFUSED');
    expect(await codeOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toBe('IMPORT_FILE_REFUSED');
    expect(await codeOf(Buffer.from('PK\x03\x04 this is no archive'))).toBe('IMPORT_TOO_LARGE');
    expect(await codeOf(`姓名\n${'王\n'.repeat(20_001)}`)).toBe('IMPORT_TOO_LARGE');
    expect(await codeOf(Buffer.alloc(5 * 1024 * 1024 + 1, 'a'))).toBe('IMPORT_TOO_LARGE');
    const list = await uploaded(`姓名,手机\n王一,${phoneOf(61)}`);
    expect((await world.admin.post<{ code: string }>(path(`/${list.id}/runs`))).body.code).toBe('IMPORT_NOT_IN_STATE');
    expect((await world.admin.post(path(`/${list.id}/dry-runs`))).status).toBe(400);
    expect((await world.admin.put(path(`/${list.id}/mapping`), { mapping: ['phone', 'phone'], as: 'invite', ticketTypeId: event.ticketTypes[0].id })).status).toBe(400);
    expect((await world.admin.get(`/api/admin/events/${(await world.publish()).id}/imports/${list.id}`)).status).toBe(404);
  });
});
