import { textOf } from '../platform/json.js';
import { Merchant } from '../testing/merchant.js';
import { World } from '../testing/world.js';
import { platformCertificates, platformPublicKey } from './demo-keys.js';
import { AGAIN_AFTER } from './notification.js';

const [CERTIFICATE] = platformCertificates;
const SECOND = 1_000;
let world: World;
let merchant: Merchant;
beforeEach(async () => {
  world = await World.start({ pay: { mode: 'certificate' } });
  merchant = new Merchant(world);
  world.control.clock.freeze();
});
afterEach(() => world.stop());

const sell = async (number = 'T20260301000001') => {
  await merchant.sell({ out_trade_no: number });
  await world.settle();
};
const later = async (ms: number) => {
  world.control.clock.advance(ms);
  await world.settle();
};
const fault = (effect: object, match = 'push/pay/*') => world.send('POST', '/control/api/faults', { match, effect, count: 1 });
const numbers = () => merchant.notified.map(({ resource }) => textOf(resource.out_trade_no));
const latest = () => world.control.pay().notifications[0];

test('a payment is notified, signed and sealed, with what the query says', async () => {
  await sell();
  const [notified] = merchant.notified;
  expect(notified?.event).toEqual({
    id: expect.stringMatching(/^\w{27}$/), create_time: expect.stringMatching(/\+08:00$/), resource_type: 'encrypt-resource', event_type: 'TRANSACTION.SUCCESS', summary: '支付成功',
    resource: { original_type: 'transaction', algorithm: 'AEAD_AES_256_GCM', ciphertext: expect.any(String), associated_data: 'transaction', nonce: expect.stringMatching(/^.{12}$/) },
  });
  expect([notified?.resource, notified?.signedBy]).toEqual([(await merchant.find()).body, CERTIFICATE.serial]);
  expect(world.receiver.received[0]?.headers).toMatchObject({ 'wechatpay-signature-type': 'WECHATPAY2-SHA256-RSA2048', 'request-id': expect.any(String) });
  expect(latest()).toMatchObject({ state: 'delivered', tries: 1, attempts: [{ status: 200 }] });
});

test('a server that does not answer well hears the same fifteen times more within 24 hours, and then no more', async () => {
  world.receiver.status = 500;
  await sell();
  expect(AGAIN_AFTER.reduce((sum, delay) => sum + delay, 0)).toBe((24 * 60 + 4) * 60 * SECOND);
  for (const [at, delay] of AGAIN_AFTER.entries()) {
    await later(delay - SECOND);
    expect(world.receiver.received).toHaveLength(at + 1);
    await later(SECOND);
    expect(world.receiver.received).toHaveLength(at + 2);
  }
  await later(24 * 3_600 * SECOND);
  expect(world.receiver.received).toHaveLength(16);
  expect(new Set(world.receiver.received.map(({ body }) => body)).size).toBe(1);
  expect(new Set(world.receiver.received.map(({ headers }) => headers?.['wechatpay-signature'])).size).toBe(16);
  expect(latest()).toMatchObject({ state: 'given-up', tries: 16 });
  expect(world.control.log.find({ direction: 'out', limit: 2 }).map(({ attempt, status, personId }) => [attempt, status, personId])).toEqual([[16, 500, 'p04'], [15, 500, 'p04']]);
});

test('204 is well answered too; a redirection and a late answer are not', async () => {
  world.receiver.status = 302;
  await sell();
  expect(latest()?.state).toBe('waiting');
  world.receiver.status = 200;
  world.receiver.delayMs = 600;
  world.control.configure({ pay: { timeoutMs: 300 } });
  await later(15 * SECOND);
  expect(latest()).toMatchObject({ state: 'waiting', attempts: [{ status: 302 }, { status: null, note: 'timeout after 300 ms' }] });
  world.receiver.delayMs = 0;
  world.receiver.status = 204;
  world.control.configure({ pay: { timeoutMs: 5_000 } });
  await later(15 * SECOND);
  expect(latest()).toMatchObject({ state: 'delivered', tries: 3 });
});

test('the schedule can run faster', async () => {
  world.control.configure({ pay: { timesFaster: 60 } });
  world.receiver.status = 500;
  await sell();
  await later(250);
  expect(world.receiver.received).toHaveLength(2);
});

test('after a reset nothing has the number of anything before', async () => {
  const seen = async () => {
    await sell();
    return [latest()?.id, (await merchant.find()).body.transaction_id];
  };
  const [id, transaction] = await seen();
  world.control.reset();
  world.control.clock.advance(SECOND);
  const [otherId, otherTransaction] = await seen();
  expect([otherId === id, otherTransaction === transaction]).toEqual([false, false]);
});

test('a notification that waits survives a restart', async () => {
  world.receiver.status = 500;
  await sell();
  const saved = structuredClone(world.sandbox.platform.state.save());
  const other = await World.start();
  other.sandbox.platform.state.load(saved);
  world.receiver.status = 200;
  other.control.clock.advance(15 * SECOND);
  await other.settle();
  expect(other.control.pay()).toMatchObject({ orders: [{ outTradeNo: 'T20260301000001', state: 'SUCCESS' }], notifications: [{ state: 'delivered', tries: 2 }] });
  await other.stop();
});

describe('faults', () => {
  test('lost: never sent, however long one waits', async () => {
    await fault({ kind: 'dropped' });
    await sell();
    await later(24 * 3_600 * SECOND);
    expect([numbers(), latest()?.state]).toEqual([[], 'lost']);
    expect((await merchant.find()).body.trade_state).toBe('SUCCESS');
  });

  test('doubled: the same event twice', async () => {
    await fault({ kind: 'doubled' });
    await sell();
    expect(merchant.notified.map(({ event }) => event.id)).toEqual([latest()?.id, latest()?.id]);
  });

  test('delayed by the sandbox clock', async () => {
    await fault({ kind: 'slow', ms: 600 * SECOND });
    await sell();
    await later(599 * SECOND);
    expect(numbers()).toEqual([]);
    await later(SECOND);
    expect(numbers()).toEqual(['T20260301000001']);
  });

  test('reordered: the next one comes first', async () => {
    await fault({ kind: 'reordered' });
    await merchant.sell({ out_trade_no: 'T20260301000001' });
    await sell('T20260301000002');
    expect(numbers()).toEqual(['T20260301000002', 'T20260301000001']);
  });

  test('badly signed, until somebody sends it once more', async () => {
    await fault({ kind: 'badly-signed' });
    await sell();
    expect(merchant.notified.map(({ signedBy }) => signedBy)).toEqual([null]);
    await world.send('POST', `/control/api/pay/notifications/${latest()?.id}/send`);
    await world.settle();
    expect(merchant.notified.map(({ signedBy }) => signedBy)).toEqual([null, CERTIFICATE.serial]);
    expect(await world.send('POST', '/control/api/pay/notifications/none/send')).toMatchObject({ error: { code: 'NOTIFICATION_NOT_FOUND' } });
  });
});

test('a probe has a signature that is none, and whoever takes it is told so', async () => {
  world.control.configure({ pay: { probes: 1 } });
  await sell();
  expect(merchant.notified.map(({ isProbe, signedBy }) => [isProbe, signedBy])).toEqual([[true, null], [false, CERTIFICATE.serial]]);
  expect(latest()?.attempts.map(({ note }) => note)).toEqual(['a probe was taken for a notification: signatures are not verified', null]);
});

test('during the change to the public key both sign', async () => {
  world.control.configure({ pay: { mode: 'mixed' } });
  await sell('T20260301000001');
  await sell('T20260301000002');
  expect(new Set(merchant.notified.map(({ signedBy }) => signedBy))).toEqual(new Set([CERTIFICATE.serial, platformPublicKey.id]));
});
