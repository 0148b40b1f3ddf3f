import { probeHosts } from './testing/probe-hosts.js';

const probe = probeHosts();

const UNDECLARED = 'getPhoneNumber:fail api scope is not declared in the privacy agreement';
const PAGE = { path: 'pages/privacy/index' };
const WITH_OWN_POPUP = { ...PAGE, query: { own: '1' } };

test('the phone number comes by a tap on its button, and by nothing else', async () => {
  const host = probe.open({ stubs: { getPhoneNumber: () => ({ code: 'P1' }) } });
  const page = await host.launch(PAGE);
  await page.tap('#phone');
  expect(page.text('#said')).toBe('P1');
  await expect(page.trigger('#phone', 'getphonenumber', { code: 'P2' })).rejects.toThrow('comes from a tap on its button');
});

test('a person may refuse the phone number', async () => {
  const page = await probe.open().launch(PAGE);
  await page.tap('#phone');
  expect(page.text('#said')).toBe('getPhoneNumber:fail user deny');
});

test('an interface that is not declared does not work', async () => {
  const page = await probe.open({ privacy: { declared: ['setClipboardData'] } }).launch(PAGE);
  await page.tap('#phone');
  expect(page.text('#said')).toBe(UNDECLARED);
  await page.tap('#copy');
  expect(page.text('#said')).toBe('copied');
});

test('an interface does nothing for a person who refused the popup of WeChat', async () => {
  const host = probe.open({ privacy: { agreesToPopup: () => false } });
  const page = await host.launch(PAGE);
  await page.tap('#copy');
  expect(page.text('#said')).toBe('104 setClipboardData:fail privacy permission is not authorized');
  expect(host.state.clipboard).toBe('');
});

test('the popup of the app itself waits for the person, who agrees by its button', async () => {
  const host = probe.open();
  const page = await host.launch(WITH_OWN_POPUP);
  await page.tap('#copy');
  expect(page.find('#popup')).not.toBeNull();
  expect(host.state.clipboard).toBe('');
  await page.tap('#agree');
  expect(page.text('#said')).toBe('copied');
  expect(host.privacy.hasAgreed).toBe(true);
});

test('the popup of the app itself may be refused', async () => {
  const page = await probe.open().launch(WITH_OWN_POPUP);
  await page.tap('#copy');
  await page.tap('#refuse');
  expect(page.text('#said')).toBe('104 setClipboardData:fail privacy permission is not authorized');
});

test('one button can ask for the agreement and the phone number together', async () => {
  const host = probe.open({ stubs: { getPhoneNumber: () => ({ code: 'P1' }) } });
  const page = await host.launch(WITH_OWN_POPUP);
  await page.tap('#combined');
  expect(page.find('#popup')).toBeNull();
  expect(page.text('#said')).toBe('P1');
  expect(host.privacy.hasAgreed).toBe(true);
});

test('who refuses both together gives neither', async () => {
  const host = probe.open({ privacy: { agreesToPopup: () => false }, stubs: { getPhoneNumber: () => ({ code: 'P1' }) } });
  const page = await host.launch(PAGE);
  await page.tap('#combined');
  expect(page.text('#said')).toBe('103');
  expect(host.privacy.hasAgreed).toBe(false);
});
