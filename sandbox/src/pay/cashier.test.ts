import { textOf, type JsonObject } from '../platform/json.js';
import { Merchant } from '../testing/merchant.js';
import { World } from '../testing/world.js';
import { demoMerchant } from './demo-keys.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let world: World;
let merchant: Merchant;
beforeEach(async () => {
  world = await World.start({ pay: { mode: 'certificate' } });
  merchant = new Merchant(world);
});
afterEach(() => world.stop());

const prepay = async (changes: JsonObject = {}) => textOf((await merchant.place(changes)).body.prepay_id);
const state = async () => (await merchant.find()).body.trade_state;

describe('paying', () => {
  test('asks the person, and is a fact only when the person pays', async () => {
    const prepayId = await prepay({ attach: 'registration:7' });
    expect(await merchant.pay(prepayId, {})).toEqual({ ask: { payment: { merchant: '触点科技', description: '秋季智造沙龙·普通票', totalFen: 9_900, outTradeNo: 'T20260301000001' } } });
    expect(await merchant.pay(prepayId, { decision: 'cancel' })).toEqual({ error: { errMsg: 'requestPayment:fail cancel' } });
    expect(await state()).toBe('NOTPAY');
    expect(await merchant.pay(prepayId)).toEqual({ result: { errMsg: 'requestPayment:ok' } });
    const { body } = await merchant.find();
    expect(body).toMatchObject({
      trade_state: 'SUCCESS', trade_state_desc: '支付成功', trade_type: 'JSAPI', bank_type: 'OTHERS', attach: 'registration:7', transaction_id: expect.stringMatching(/^42000\d{23}$/),
      success_time: expect.stringMatching(/\+08:00$/), payer: { openid: world.openid('p04', 'mini') }, amount: { total: 9_900, payer_total: 9_900, currency: 'CNY', payer_currency: 'CNY' },
    });
    expect((await merchant.get(`/v3/pay/transactions/id/${textOf(body.transaction_id)}?mchid=${demoMerchant.mchid}`)).body).toEqual(body);
    expect(await merchant.pay(prepayId)).toEqual({ error: { errMsg: 'requestPayment:fail 该订单已支付' } });
  });

  test.each<[string, JsonObject, string]>([
    ['another signature', { paySign: 'AAAA' }, '支付验证签名失败'],
    ['a package that was not signed', { package: 'prepay_id=wx1' }, '支付验证签名失败'],
    ['the bare prepay_id', { package: 'wx1' }, 'package应为prepay_id=***'],
    ['MD5', { signType: 'MD5' }, '签名方式错误，应为RSA'],
    ['a number for the time', { timeStamp: 1_767_225_600 }, 'parameter error: parameter.timeStamp should be String instead of Number;'],
    ['no nonce', { nonceStr: undefined }, 'parameter error: parameter.nonceStr should be String instead of Undefined;'],
  ])('%s is refused', async (_, changes, reason) => {
    expect(await merchant.pay(await prepay(), { decision: 'pay', ...changes })).toEqual({ error: { errMsg: `requestPayment:fail ${reason}` } });
  });

  test('somebody else cannot pay it', async () => {
    expect(await merchant.pay(await prepay(), { decision: 'pay' }, 'p05')).toEqual({ error: { errMsg: 'requestPayment:fail 下单账号与支付账号不一致' } });
  });

  test('a prepay_id lives two hours; the identical order gives a fresh one', async () => {
    const prepayId = await prepay();
    world.control.clock.advance(2 * HOUR);
    expect(await merchant.pay(prepayId)).toEqual({ error: { errMsg: 'requestPayment:fail 预支付交易会话标识不存在或已过期' } });
    expect(await merchant.pay(await prepay())).toEqual({ result: { errMsg: 'requestPayment:ok' } });
  });

  test('time_expire is the last moment to pay, at least a minute away, and does not close', async () => {
    const past = new Date(world.control.clock.now() - HOUR).toISOString();
    const prepayId = await prepay({ time_expire: past });
    world.control.clock.advance(MINUTE + 1_000);
    expect(await merchant.pay(prepayId)).toEqual({ error: { errMsg: 'requestPayment:fail 订单已超过支付时间' } });
    expect(await state()).toBe('NOTPAY');
    const other = await prepay({ out_trade_no: 'T20260301000002', time_expire: past });
    world.control.clock.advance(MINUTE - 5_000);
    expect(await merchant.pay(other)).toMatchObject({ result: {} });
  });

  test('the phone can lose what the cashier says, though the money is paid', async () => {
    await world.send('POST', '/control/api/faults', { match: 'delivery/pay/cashier', effect: { kind: 'undelivered' } });
    expect(await merchant.pay(await prepay())).toMatchObject({ error: { errMsg: expect.stringContaining('requestPayment:fail') } });
    expect(await state()).toBe('SUCCESS');
  });
});
