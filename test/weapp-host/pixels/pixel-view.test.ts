import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { probeHosts } from '../testing/probe-hosts.js';
import { PixelView } from './pixel-view.js';

const probe = probeHosts();
const views: PixelView[] = [];

const draw = async (...[host]: Parameters<typeof PixelView.open>): Promise<PixelView> => {
  const view = await PixelView.open(host);
  views.push(view);
  return view;
};

afterEach(async () => {
  await Promise.all(views.splice(0).map((view) => view.close()));
});

test('a click in the browser is a tap in the app', async () => {
  const host = probe.open();
  await host.launch();
  const view = await draw(host);
  await view.click('#login');
  expect(host.page().text('#hello')).toBe('Hello person-of-test-code-1');
  expect(await view.overflow()).toEqual([]);
  expect([...view.unknownTags]).toEqual([]);
});

test('what is typed in the browser is what the app reads', async () => {
  const host = probe.open();
  await host.launch({ path: 'pages/form/index' });
  const view = await draw(host);
  await view.type('#name', '小明');
  await view.click('#switch');
  expect(JSON.parse(host.page().text('#state'))).toMatchObject({ name: '小明', on: true });
});

test('lengths follow the width of the screen, and a picture can be taken', async () => {
  const host = probe.open();
  await host.launch();
  const view = await draw(host);
  const box = await view.box('#login');
  expect(box?.x).toBeCloseTo((20 / 750) * 390, 1);
  expect(box?.width).toBeCloseTo(390 - (40 / 750) * 390, 1);
  const file = path.join(os.tmpdir(), `weapp-view-${process.pid}.png`);
  await view.shot(file);
  expect(fs.readFileSync(file).subarray(1, 4).toString()).toBe('PNG');
  fs.rmSync(file);
});
