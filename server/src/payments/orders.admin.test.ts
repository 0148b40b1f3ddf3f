import type { ErrorReply, OrderRow, OrdersPage } from '@chudian/shared';
import { countQueries } from '../alerts/testing/count-queries.js';
import { hire } from '../app/testing/company.js';
import { TestPhone } from '../app/testing/test-phone.js';
import { ENGINES } from '../platform/testing/databases.js';
import { PaymentsApp } from './testing/payments-app.js';

const MINUTE = 60_000;

describe.each(ENGINES)('the list of orders on %s', (engine) => {
  let shop: PaymentsApp;
  beforeAll(async () => {
    shop = await PaymentsApp.start(engine, new Date('2026-12-01T12:00:00+08:00'));
    for (let nth = 0; nth < 7; nth += 1) {
      if (nth % 2 === 0) await shop.buy({ description: `第 ${nth} 场` });
      else await shop.place({ description: `第 ${nth} 场`, contactId: (await TestPhone.open(shop.test, 'p02')).me.id });
      await shop.pass(MINUTE);
    }
  }, 120_000);
  afterAll(() => shop.close());

  const rows = async (query: string) => (await shop.admin.get<OrdersPage>(`/api/admin/orders?${query}`)).body;
  const names = (page: { rows: OrderRow[] }) => page.rows.map((row) => row.description);

  test('newest first, page by page, each once', async () => {
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: OrdersPage = await rows(`limit=3${after && `&after=${after}`}`);
      seen.push(...names(page));
      after = page.next;
    }
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((nth) => `第 ${nth} 场`));
  });

  test('by state, by person, by subject, by time', async () => {
    const all = await rows('');
    expect(names(await rows('state=paid'))).toEqual(['第 6 场', '第 4 场', '第 2 场', '第 0 场']);
    expect(names(await rows(`contactId=${all.rows[1].contact.id}`))).toEqual(['第 5 场', '第 3 场', '第 1 场']);
    expect(names(await rows(`subjectId=${all.rows[2].subject.id}`))).toEqual(['第 4 场']);
    expect(names(await rows('createdFrom=2026-12-01T12:01:00%2B08:00&createdTo=2026-12-01T12:03:00%2B08:00'))).toEqual(['第 2 场', '第 1 场']);
    expect((await shop.admin.get<ErrorReply>('/api/admin/orders?state=none')).body.fields).toEqual({ state: '没有这种订单状态' });
  });

  test('as CSV, with what a spreadsheet can add up', async () => {
    const { body, headers } = await shop.admin.get<string>('/api/admin/orders.csv?state=paid');
    const [head, first] = body.replace('\uFEFF', '').split('\n');
    expect([headers['content-type'], head, first.split(',').slice(5, 9)]).toEqual(['text/csv; charset=utf-8', '订单号,下单时间,姓名,公司,手机号,项目,应付（元）,实付（元）,已退（元）,状态,需核对,支付时间', ['第 6 场', '99.00', '99.00', '0.00']]);
  });

  test('takes as many queries for seven as for one', async () => {
    const count = (limit: number) => countQueries(shop.test.app, () => shop.admin.get(`/api/admin/orders?limit=${limit}`));
    expect(await count(7)).toBe(await count(1));
  });

  test('belongs to those who may see money', async () => {
    for (const role of ['sales', 'sdr', 'door'] as const) expect((await (await hire(shop.test, role)).http.get('/api/admin/orders')).status).toBe(403);
    expect((await (await hire(shop.test, 'marketer')).http.get('/api/admin/orders')).status).toBe(200);
  });

  test('a refund has a sum and a reason', async () => {
    const [{ id }] = (await rows('state=paid')).rows;
    const { body } = await shop.admin.post<ErrorReply>(`/api/admin/orders/${id}/refunds`, { amountFen: 0, reason: '' });
    expect(body.fields).toEqual({ amountFen: '退款金额至少 0.01 元', reason: '请填写退款原因' });
  });
});
