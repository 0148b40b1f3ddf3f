import { Merchant } from '../testing/merchant.js';
import { World } from '../testing/world.js';
import { demoMerchant, platformCertificates, platformPublicKey } from './demo-keys.js';

const [CERTIFICATE, NEXT] = platformCertificates;
const HOUR = 3_600_000;
let world: World;
let merchant: Merchant;
beforeEach(async () => {
  world = await World.start({ pay: { mode: 'certificate' } });
  merchant = new Merchant(world);
});
afterEach(() => world.stop());

const state = async () => (await merchant.find()).body.trade_state;

describe('who is not the merchant', () => {
  const path = '/v3/certificates';
  const refused = async (authorization: string) => {
    const { status, body, headers } = await merchant.get(path, { authorization });
    return [status, body.code, headers.get('request-id')?.split('-')[1]];
  };

  test.each([
    ['without authorization', () => ''],
    ['with another scheme', () => 'Bearer 1'],
    ['with a body that was not signed', () => merchant.authorization('GET', path, 'x')],
    ['with an address that was not signed', () => merchant.authorization('GET', '/v3/other', '')],
    ['with a clock five minutes late', () => merchant.authorization('GET', path, '', { seconds: world.control.clock.seconds() - 301 })],
    ['with a merchant that does not exist', () => merchant.authorization('GET', path, '', { mchid: '1900000000' })],
    ['with another serial', () => merchant.authorization('GET', path, '', { serial: 'F'.repeat(40) })],
  ])('%s is refused', async (_, authorization) => {
    expect(await refused(authorization())).toEqual([401, 'SIGN_ERROR', '268443699']);
  });

  test('a serial in lower case is not', async () => {
    expect((await refused(merchant.authorization('GET', path, '', { serial: demoMerchant.certificateSerial.toLowerCase() })))[0]).toBe(200);
  });

  test('the clock is the sandbox\'s', async () => {
    world.control.clock.advance(24 * HOUR);
    expect((await merchant.place()).status).toBe(200);
    expect(await refused(merchant.authorization('GET', path, '', { seconds: Math.floor(Date.now() / 1000) }))).toEqual([401, 'SIGN_ERROR', '268443699']);
  });

  test('who says neither what it is nor what it reads is refused before anything else, but not where orders are', async () => {
    const nameless: Record<string, string>[] = [{ 'user-agent': '' }, { accept: '' }];
    for (const headers of nameless) {
      expect(await merchant.get(path, { ...headers, authorization: '' })).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST', message: 'Http头缺少Accept或User-Agent' } });
      expect((await merchant.post(merchant.orderUrl, merchant.order(), headers)).status).toBe(200);
    }
  });

  test('the merchant in the body and in the query must be the one that signs', async () => {
    expect((await merchant.place({ mchid: '1900000001' })).body).toMatchObject({ code: 'PARAM_ERROR', message: 'http header中的mchid与post payload中的mchid不匹配' });
    expect((await merchant.get('/v3/pay/transactions/out-trade-no/T20260301000001?mchid=1')).status).toBe(400);
  });
});

describe('who signs for the platform', () => {
  const signer = async (headers: Record<string, string> = {}) => (await merchant.get('/v3/certificates', headers)).signedBy;
  const mode = (changes: object) => world.control.configure({ pay: changes });
  const wanted = { 'wechatpay-serial': platformPublicKey.id };

  test('a certificate, whatever the request wishes, until the merchant changes over', async () => {
    expect([await signer(), await signer(wanted)]).toEqual([CERTIFICATE.serial, CERTIFICATE.serial]);
  });

  test('during the change the request decides', async () => {
    mode({ mode: 'mixed' });
    expect([await signer(), await signer(wanted), await signer({ 'wechatpay-serial': CERTIFICATE.serial })]).toEqual([CERTIFICATE.serial, platformPublicKey.id, CERTIFICATE.serial]);
  });

  test('with the public key alone there are no certificates', async () => {
    mode({ mode: 'public-key' });
    expect((await merchant.place()).signedBy).toBe(platformPublicKey.id);
    expect(await merchant.get('/v3/certificates')).toMatchObject({ status: 404, body: { code: 'RESOURCE_NOT_EXISTS' } });
  });

  test('an unknown serial is refused', async () => {
    expect(await merchant.get('/v3/certificates', { 'wechatpay-serial': 'PUB_KEY_ID_1' })).toMatchObject({ status: 400, body: { code: 'PARAM_ERROR' } });
  });

  test('a rotation brings the next certificate, and the one before can still be fetched', async () => {
    const serials = async () => ((await merchant.get('/v3/certificates')).body.data as { serial_no: string }[]).map(({ serial_no: serial }) => serial);
    expect(await serials()).toEqual([CERTIFICATE.serial]);
    await world.send('POST', '/control/api/pay/rotate');
    expect([await signer(), await serials()]).toEqual([NEXT.serial, [CERTIFICATE.serial, NEXT.serial]]);
  });
});

describe('faults', () => {
  const fault = (effect: object, count = 1) => world.send('POST', '/control/api/faults', { match: 'api.mch.weixin.qq.com/v3/pay/transactions/jsapi', effect, count });

  test.each([['SYSTEM_ERROR', 500], ['FREQUENCY_LIMITED', 429], ['RULE_LIMIT', 403]])('%s is answered with its status, and nothing is done', async (code, status) => {
    await fault({ kind: 'error', code });
    expect(await merchant.place()).toMatchObject({ status, body: { code, message: expect.any(String) } });
    expect((await merchant.find()).status).toBe(404);
    expect((await merchant.place()).status).toBe(200);
  });

  test('the answer is lost, but the order is there, and the same order again is no other one', async () => {
    await fault({ kind: 'lose-answer' });
    await expect(merchant.place()).rejects.toThrow();
    expect(await state()).toBe('NOTPAY');
    expect((await merchant.place()).status).toBe(200);
  });

  test('dropped, slow, an HTTP error page, and badly signed', async () => {
    await fault({ kind: 'drop' });
    await expect(merchant.place()).rejects.toThrow();
    await fault({ kind: 'http', status: 502 });
    expect(await merchant.place()).toMatchObject({ status: 502, text: '<h1>502</h1>' });
    await fault({ kind: 'badly-signed' });
    expect(await merchant.place()).toMatchObject({ status: 200, signedBy: null });
    await fault({ kind: 'slow', ms: 120 });
    const startedAt = performance.now();
    await merchant.place();
    expect(performance.now() - startedAt).toBeGreaterThan(100);
  });
});

test('calls stand in the log with their code and their person', async () => {
  await merchant.place();
  await merchant.place({ description: '' });
  expect(world.control.log.find({ path: 'transactions/jsapi' })).toMatchObject([{ status: 400, note: 'PARAM_ERROR', personId: null }, { host: 'api.mch.weixin.qq.com', status: 200, note: null, personId: 'p04' }]);
});

describe('a refusal', () => {
  test('is signed by nobody, and has no number where orders are and the signature is wrong', async () => {
    const forged = await merchant.post(merchant.orderUrl, merchant.order(), { authorization: merchant.authorization('POST', '/v3/other', '') });
    expect([forged.status, forged.headers.get('request-id'), forged.headers.get('wechatpay-signature')]).toEqual([401, null, null]);
    const refused = await merchant.place({ description: '' });
    expect([refused.status, refused.headers.get('request-id'), refused.headers.get('wechatpay-signature')]).toEqual([400, expect.any(String), null]);
  });

  test('of what does not exist, or not with this verb, is empty', async () => {
    expect(await merchant.get('/v3/nothing')).toMatchObject({ status: 404, text: '' });
    expect(await merchant.get(merchant.orderUrl)).toMatchObject({ status: 405, text: '' });
  });

  test('of something else than JSON is one of parameters', async () => {
    expect((await merchant.post(merchant.orderUrl, merchant.order(), { 'content-type': 'text/plain' })).body.code).toBe('PARAM_ERROR');
  });
});
