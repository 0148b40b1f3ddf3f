// Our server with events: SPREAD to sign up for, one hot and one SCARCE one, and one of today with GUESTS who hold tickets and GATES phones; PEOPLE hold a
// visitor's token and no registration; BACKDROP contacts have ten touchpoints each. Writes what a load needs to FACTS, then serves.
import { renameSync, writeFileSync } from 'node:fs';
import { VisitorTokens } from '../../../server/dist/platform/access/visitor-tokens.js';
import { Background } from '../../../server/dist/platform/background/background.js';
import { AddStaffMember } from '../../../server/dist/staff/add-staff-member.js';
import { fillGuests, pairGates, publish, publishToday } from './parts/events.mjs';
import { fillBackdrop, fillPeople } from './parts/people.mjs';
import { openServer } from './parts/server.mjs';

const PASSWORD = 'a-password-for-benches';
const EMAIL = 'bench@chudian.local';
const number = (name, otherwise = 0) => Number(process.env[name] ?? otherwise);

const server = await openServer();
const { app, get } = server;
const started = Date.now();
const by = { staffId: null, name: 'bench', address: '' };
const { member } = await get(AddStaffMember).execute(by, { name: '管理员', email: EMAIL, role: 'admin' }, PASSWORD);
const facts = await fill();
await app.listen(number('PORT'), '127.0.0.1');
const signedIn = await fetch(`http://127.0.0.1:${process.env.PORT}/api/admin/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: EMAIL, password: PASSWORD }) });
const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
if (process.env.BACKGROUND === 'on') get(Background).start();
writeFileSync(`${process.env.FACTS}.new`, JSON.stringify({ ...facts, cookie }));
renameSync(`${process.env.FACTS}.new`, process.env.FACTS);

async function fill() {
  const event = (title, capacity) => publish(server, member.id, { title, capacity });
  const spread = [];
  for (let index = 0; index < number('SPREAD'); index += 1) spread.push(await event(`闭门会 ${index + 1}`, 1_000_000));
  const [hot, scarce] = [await event('大会', 1_000_000), await event('小会', number('SCARCE', 1))];
  await fillBackdrop(server, number('BACKDROP'));
  const tokens = (await fillPeople(server, number('PEOPLE'))).map((id) => get(VisitorTokens).issue(id).token);
  const today = await publishToday(server, member.id, 1_000_000);
  const guests = await fillGuests(server, today, number('GUESTS'));
  const gates = await pairGates(server, today, member.id, number('GATES'));
  return { spread, hot, scarce, tokens, today, guests, gates, filledSeconds: (Date.now() - started) / 1000 };
}
