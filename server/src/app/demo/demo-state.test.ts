import { AddStaffMember } from '../../staff/add-staff-member.js';
import { testApp, type TestApp } from '../testing/test-app.js';
import { noteCompletion, stateOfDemo } from './demo-state.js';

let server: TestApp;
beforeEach(async () => { server = await testApp(); });
afterEach(() => server.close());

const takeOn = (email: string) => server.get(AddStaffMember).execute({ staffId: null, name: 'test', address: '' }, { name: '周敏', email, role: 'admin' });

test('an empty database has no demo company', async () => {
  expect(await stateOfDemo(server)).toBe('none');
});

test('one that was begun and never finished was cut off', async () => {
  await takeOn('admin@demo.chudian.local');
  expect(await stateOfDemo(server)).toBe('cut-off');
  await noteCompletion(server);
  expect(await stateOfDemo(server)).toBe('complete');
});

test("somebody's own company is left alone", async () => {
  await takeOn('ann@example.com');
  expect(await stateOfDemo(server)).toBe('foreign');
});
