import { fromXml, toXml } from '../platform/xml.js';
import { objectOf, textOf } from '../platform/json.js';
import { SUBSCRIBE_TEMPLATE, World } from '../testing/world.js';
import { decrypt, encrypt, sign } from './push-crypto.js';

let world: World;
afterEach(() => world.stop());

const write = (text: string) => world.phone('p06/chats/service/messages', { text });
const chat = () => world.sandbox.chats.of(world.person('p06'), 'service');
const received = () => world.receiver.received;

describe('a message to the service account', () => {
  test('in safe mode is encrypted for the account and signed over the cipher text', async () => {
    world = await World.start();
    await write('你好 👋');
    await world.settle();
    const { appid, originalId, push: { token, encodingAESKey } } = world.control.config.serviceAccount;
    const [{ query, body } = { query: {}, body: '' }] = received();
    const { ToUserName, Encrypt } = fromXml(body) ?? {};
    expect(ToUserName).toBe(originalId);
    expect(query.msg_signature).toBe(sign(token, query.timestamp ?? '', query.nonce ?? '', textOf(Encrypt)));
    const opened = decrypt(textOf(Encrypt), encodingAESKey);
    expect(opened?.receiver).toBe(appid);
    expect(fromXml(opened?.message ?? '')).toMatchObject({ FromUserName: world.openid('p06'), MsgType: 'text', Content: '你好 👋', MsgId: expect.stringMatching(/^24\d{17}$/) });
    expect(query).toMatchObject({ encrypt_type: 'aes', openid: world.openid('p06') });
  });

  test('in compatible mode is there twice, in the clear and encrypted', async () => {
    world = await World.start({ serviceAccount: { push: { mode: 'compatible' } } });
    await write('你好');
    await world.settle();
    expect(fromXml(received()[0]?.body ?? '')).toMatchObject({ Content: '你好', Encrypt: expect.stringMatching(/^[\w+/=]+$/) });
  });

  test('in plain mode and JSON has numbers as numbers', async () => {
    world = await World.start({ serviceAccount: { push: { mode: 'plain', format: 'json' } } });
    await write('你好');
    await world.settle();
    expect(received()[0]?.body).toMatch(/"CreateTime":\d{10},"MsgType":"text","Content":"你好","MsgId":24\d{17}}$/);
    expect(received()[0]?.query).not.toHaveProperty('msg_signature');
  });

  test('may end the CDATA that it stands in, and is still read whole', async () => {
    world = await World.start({ serviceAccount: { push: { mode: 'plain' } } });
    await write('a]]><b>&c');
    await world.settle();
    expect(fromXml(received()[0]?.body ?? '')?.Content).toBe('a]]><b>&c');
  });

  test('is answered passively, in the clear or encrypted', async () => {
    world = await World.start();
    const { appid, push: { token, encodingAESKey } } = world.control.config.serviceAccount;
    world.receiver.answer = () => {
      const reply = toXml({ ToUserName: 'x', FromUserName: 'y', CreateTime: 1, MsgType: 'text', Content: '欢迎 🎉' });
      const Encrypt = encrypt(reply, appid, encodingAESKey, Buffer.from('0123456789abcdef'));
      return toXml({ Encrypt, MsgSignature: sign(token, '1', '2', Encrypt), TimeStamp: 1, Nonce: '2' });
    };
    await write('你好');
    await world.settle();
    expect(chat().at(-1)).toMatchObject({ direction: 'in', kind: 'text', content: { text: '欢迎 🎉' } });
  });

  test('shows that the service is faulty when the answer is nonsense', async () => {
    world = await World.start();
    world.receiver.answer = () => '<html>502</html>';
    await write('你好');
    await world.settle();
    expect(chat().at(-1)).toMatchObject({ kind: 'notice', content: { text: expect.stringContaining('出现故障') } });
  });
});

test('a slow server gets three tries with the same content and new signatures, then the person is told', async () => {
  world = await World.start({ push: { timeoutMs: 60 } });
  world.receiver.delayMs = 200;
  await write('在吗');
  await world.settle();
  expect(received()).toHaveLength(3);
  expect(new Set(received().map(({ body }) => body)).size).toBe(1);
  expect(new Set(received().map(({ query }) => query.nonce)).size).toBe(3);
  expect(chat().at(-1)?.kind).toBe('notice');
  expect(world.control.log.find({ direction: 'out' }).map(({ attempt, note }) => [attempt, note])).toEqual([3, 2, 1].map((attempt) => [attempt, 'timeout after 60 ms']));
});

test('the address is checked when somebody wants to know', async () => {
  world = await World.start();
  expect(await world.send('POST', '/control/api/push/verify', { account: 'service' })).toMatchObject({ ok: true, status: 200 });
  world.control.configure({ serviceAccount: { push: { url: 'http://127.0.0.1:1/nobody' } } });
  expect(await world.control.verifyPushAddress('service')).toMatchObject({ ok: false, status: null });
});

test('one decision about subscribe messages is an object in JSON, with texts for numbers', async () => {
  world = await World.start({ miniProgram: { push: { mode: 'plain' } } });
  await world.phone('p06/mini-program/subscribe-message', { tmplIds: [SUBSCRIBE_TEMPLATE], choices: { [SUBSCRIBE_TEMPLATE]: 'reject' } });
  await world.settle();
  expect(JSON.parse(received()[0]?.body ?? '')).toMatchObject({
    CreateTime: expect.stringMatching(/^\d{10}$/), Event: 'subscribe_msg_popup_event', List: { TemplateId: SUBSCRIBE_TEMPLATE, SubscribeStatusString: 'reject', PopupScene: '0' },
  });
});

test('the same decision in XML is a list inside its own element', async () => {
  world = await World.start({ miniProgram: { push: { mode: 'plain', format: 'xml' } } });
  await world.phone('p06/mini-program/subscribe-message', { tmplIds: [SUBSCRIBE_TEMPLATE], choices: { [SUBSCRIBE_TEMPLATE]: 'accept' } });
  await world.settle();
  const event = fromXml(received()[0]?.body ?? '') ?? {};
  expect(objectOf(objectOf(event.SubscribeMsgPopupEvent).List)).toMatchObject({ SubscribeStatusString: 'accept' });
});

describe('faults of pushes', () => {
  const contents = () => received().map(({ body }) => textOf(fromXml(body)?.Content));
  const fault = (effect: object, count = 1) => world.send('POST', '/control/api/faults', { match: 'push/service/*', effect, count });
  beforeEach(async () => { world = await World.start({ serviceAccount: { push: { mode: 'plain' } } }); });

  test('dropped: never arrives', async () => {
    await fault({ kind: 'dropped' });
    await write('一');
    await world.settle();
    expect(received()).toHaveLength(0);
  });

  test('doubled: arrives twice', async () => {
    await fault({ kind: 'doubled' });
    await write('一');
    await world.settle();
    expect(contents()).toEqual(['一', '一']);
  });

  test('reordered: the next one arrives first', async () => {
    await fault({ kind: 'reordered' });
    await write('一');
    await write('二');
    await world.settle();
    expect(contents()).toEqual(['二', '一']);
  });

  test('badly signed: the signature is not of our token', async () => {
    await fault({ kind: 'badly-signed' });
    await write('一');
    await world.settle();
    const { token } = world.control.config.serviceAccount.push;
    const { signature, timestamp = '', nonce = '' } = received()[0]?.query ?? {};
    expect(signature).not.toBe(sign(token, timestamp, nonce));
  });
});
