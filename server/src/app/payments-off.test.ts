import type { ErrorReply, EventBody, Page } from '@chudian/shared';
import { PlaceOrder } from '../payments/place-order.js';
import { PaymentsOff } from '../payments/order.errors.js';
import { hire } from './testing/company.js';
import { testApp, type TestApp } from './testing/test-app.js';

/** `off`, since an empty setting is filled with the demo's outside of production. */
const WITHOUT_PAY = { WECHAT_PAY_MCHID: 'off' };

describe('a company without WeChat Pay', () => {
  let test: TestApp;
  beforeAll(async () => { test = await testApp('SQLite', WITHOUT_PAY); }, 60_000);
  afterAll(() => test.close());

  it('runs, takes no orders, turns notifications away and asks WeChat Pay nothing', async () => {
    const subject = { kind: 'registration' as const, id: 'somebody' };
    await expect(test.get(PlaceOrder).execute({ contactId: 'somebody', subject, description: '门票', amountFen: 100, payBy: new Date() })).rejects.toThrow(PaymentsOff);
    const notified = await test.http.post<ErrorReply>('/wechat/pay/notifications', {});
    expect([notified.status, notified.body.code]).toEqual([400, 'FAIL']);
    await test.settle();
    const { http, id: ownerId } = await hire(test, 'admin');
    expect((await http.get<Page<unknown>>('/api/admin/orders')).body).toEqual({ rows: [], next: null });
    const priced: EventBody = {
      title: '闭门会', summary: '', body: '', timeZone: 'Asia/Shanghai', startsAt: '2030-12-03T06:00:00Z', endsAt: '2030-12-03T09:30:00Z', place: { kind: 'venue', name: '一号厅', address: '' },
      agenda: [], capacity: 100, needsApproval: false, hasWaitlist: false, owner: { kind: 'staff', id: ownerId }, ticketTypes: [{ name: '标准票', priceFen: 9_900, quota: null }],
    };
    const { id } = (await http.post<{ id: string }>('/api/admin/events', priced)).body;
    const published = await http.post<ErrorReply>(`/api/admin/events/${id}/publication`);
    expect([published.status, published.body.fields]).toEqual([422, { ticketTypes: '有收费票种，但还没有开通微信支付' }]);
    expect(test.sandbox.control.log.find({ path: 'api.mch.weixin.qq.com' })).toEqual([]);
  });
});
