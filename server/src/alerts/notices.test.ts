import { PortsModule, type KnownVisitors } from '../staff/testing/ports.js';
import { ContactIdentities } from '../staff/contact-identities.js';
import type { NoticeOrder } from './alert-order.js';
import { QueueAlert } from './queue-alert.js';
import { SubscribeCredits } from './subscribe-credits.js';
import { alertsApp, type AlertsApp } from './testing/alerts-app.js';

jest.setTimeout(30_000);

const RESULT = 'EVENTRESULT0mini0subscribe0template00000000';
const REMINDER = 'EVENTREMINDER0mini0subscribe0template000000';

let alerts: AlertsApp;
beforeEach(async () => { alerts = await alertsApp(); });
afterEach(() => alerts.close());

const openid = (account: 'mini' | 'service') => alerts.sandbox.sandbox.people.openid(alerts.person, account);
const meet = (ways: { mini?: boolean; service?: boolean }) =>
  alerts.app.select(PortsModule).get<KnownVisitors>(ContactIdentities).enter('visitor', { miniOpenid: ways.mini ? openid('mini') : null, serviceOpenid: ways.service ? openid('service') : null });
const credits = () => alerts.app.get(SubscribeCredits, { strict: false });
const allow = (templateId: string) => alerts.sandbox.sandbox.subscribeDialog.request(alerts.person, { tmplIds: [templateId], choices: { [templateId]: 'accept' } });

async function tell(changes: Partial<NoticeOrder> = {}) {
  const order: NoticeOrder = {
    dedupeKey: 'event-result:1', recipientContactId: 'visitor', kind: 'event-result', title: '报名成功：2027 智能制造峰会',
    fields: { event: '2027 智能制造与预测性维护行业年度峰会（上海站）', startsAt: '2027-01-15T01:00:00.000Z', place: '上海国际会议中心', state: '报名成功', note: '请凭电子票入场' },
    miniPage: 'events/pages/registration/index?id=1', consolePage: '/events/1', ...changes,
  };
  await alerts.app.get(QueueAlert, { strict: false }).toContact(order);
  await alerts.settle();
  const { rows } = await alerts.read();
  return alerts.view(rows[0].id);
}

test('a follower of the service account is told there, cut to its limits, and lands on his registration', async () => {
  meet({ service: true });
  const notice = await tell();
  expect(notice).toMatchObject({ state: 'delivered', route: 'service-template', recipientKind: 'contact', recipient: { id: 'visitor', name: '访客 visitor' } });
  expect(notice.attempts.map(({ route, outcome }) => `${route} ${outcome}`)).toEqual(['service-template accepted', 'service-template delivered']);
  expect(notice.fields[0]).toEqual({ label: '活动名称', value: '2027 智能制造与预测性维护行业年度…' });
  expect(alerts.sandbox.control.messages({ kind: 'template' })[0].opens).toMatchObject({ path: 'events/pages/registration/index', query: { id: '1' } });
});

test('who does not follow is told by the subscribe message that he allowed, once for each tap', async () => {
  meet({ mini: true });
  allow(RESULT);
  await alerts.settle();
  expect(await tell()).toMatchObject({ state: 'delivered', route: 'mini-subscribe' });
  expect(await credits().left(openid('mini'), RESULT)).toBe(0);
  expect(await tell({ dedupeKey: 'event-result:2' })).toMatchObject({ state: 'undeliverable', attempts: [{ outcome: 'skipped', why: '联系人没有关注服务号。' }, { outcome: 'skipped' }] });
});

test('a credit for reminders does not pay for a result', async () => {
  meet({ mini: true });
  allow(REMINDER);
  await alerts.settle();
  expect((await tell()).state).toBe('undeliverable');
  expect(await tell({ dedupeKey: 'event-reminder:1', kind: 'event-reminder' })).toMatchObject({ state: 'delivered', route: 'mini-subscribe' });
});

test('the same thing told twice is one notice', async () => {
  meet({ service: true });
  await tell();
  await tell();
  expect(alerts.sandbox.control.messages({ kind: 'template' })).toHaveLength(1);
});
