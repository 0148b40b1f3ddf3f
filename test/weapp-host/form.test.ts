import type { Page } from './page.js';
import { probeHosts } from './testing/probe-hosts.js';

const probe = probeHosts();

const openForm = (): Promise<Page> => probe.open().launch({ path: 'pages/form/index', query: { from: 'test' } });

const stateOf = (page: Page): unknown => JSON.parse(page.text('#state'));

test('every control reports what the person did', async () => {
  const page = await openForm();
  await page.input('#name', '小明');
  await page.input('#note', 'a line');
  await page.tap('#switch');
  await page.pick('#picker', 2);
  await page.tap(page.all('checkbox')[0]);
  await page.tap(page.all('radio')[1]);
  expect(stateOf(page)).toEqual({ name: '小明', note: 'a line', on: true, colour: 2, tags: ['a'], choice: 'y' });
});

test('a label ticks the box inside it', async () => {
  const page = await openForm();
  await page.tap('text=B');
  expect(stateOf(page)).toMatchObject({ tags: ['b'] });
});

test('a text is cut at the length of its field', async () => {
  const page = await openForm();
  await page.input('#name', 'x'.repeat(30));
  expect(stateOf(page)).toMatchObject({ name: 'x'.repeat(20) });
});

test('a disabled button cannot be tapped', async () => {
  const page = await openForm();
  await expect(page.tap('#send')).rejects.toThrow('#send is disabled');
});

test('a form gives the values of its named controls', async () => {
  const page = await openForm();
  await page.input('#name', '小明');
  await page.tap('#submit');
  expect(page.text('#said')).toBe('form:{"name":"小明","note":""}');
});

test('a question can be confirmed or cancelled', async () => {
  const page = await openForm();
  await page.input('#name', '小明');
  await page.tap('#send');
  expect(page.text('#said')).toBe('201');
  expect(JSON.parse(probe.server.bodies[0] ?? '')).toMatchObject({ name: '小明' });
  page.host.stubs.showModal = () => ({ confirm: false, cancel: true });
  await page.tap('#send');
  expect(page.text('#said')).toBe('cancelled');
});

test('a tap goes outwards until a handler stops it', async () => {
  const page = await openForm();
  await page.tap('#inner');
  expect(page.text('#said')).toBe('inner');
  await page.tap('#bubbling');
  expect(page.text('#said')).toBe('outer');
});

test('what is not on the page cannot be used', async () => {
  const page = await openForm();
  await expect(page.tap('#nothing')).rejects.toThrow('no #nothing on pages/form/index');
  await expect(page.input('#switch', 'x')).rejects.toThrow('#switch is a <switch>, not an input');
});
