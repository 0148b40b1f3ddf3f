import { World } from '../testing/world.js';

const LEAFLET = { id: 'leaflet', name: '产品折页', note: '展台前台', text: 'http://localhost:3000/q/leaflet' };

let world: World;
beforeEach(async () => { world = await World.start(); });
afterEach(() => world.stop());

const lay = (things: unknown) => world.send('PUT', '/control/api/table', things);
const onTheTable = () => world.get('/phone/api/table');

test('what is laid on the table is there for every phone, and replaces what was there', async () => {
  expect(await onTheTable()).toEqual([]);
  await lay([{ ...LEAFLET, id: 'poster' }]);
  expect(await lay([LEAFLET])).toEqual([LEAFLET]);
  expect(await onTheTable()).toEqual([LEAFLET]);
});

test('a thing without a code is refused', async () => {
  expect(await lay([{ id: 'mug', name: '马克杯' }])).toMatchObject({ error: { code: 'THING_INCOMPLETE' } });
  expect(await lay({})).toMatchObject({ error: { code: 'THINGS_MISSING' } });
});

test('a reset clears the table unless it shall be kept', async () => {
  await lay([LEAFLET]);
  await world.send('POST', '/control/api/reset', { keep: ['table'] });
  expect(await onTheTable()).toEqual([LEAFLET]);
  await world.send('POST', '/control/api/reset', {});
  expect(await onTheTable()).toEqual([]);
});

test('the drawn code of a thing scans as its text', async () => {
  const image = await fetch(`${world.running.url}/phone/api/code?${new URLSearchParams({ text: LEAFLET.text })}`);
  const scan = await fetch(`${world.running.url}/phone/api/people/p04/scan`, {
    method: 'POST', headers: { 'content-type': String(image.headers.get('content-type')) }, body: await image.arrayBuffer(),
  });
  expect(await scan.json()).toMatchObject({ text: LEAFLET.text });
});
