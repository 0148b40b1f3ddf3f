// Our server on a database filled with CONTACTS contacts and ten touchpoints each, by bulk inserts and a fixed formula.
import { renameSync, writeFileSync } from 'node:fs';
import { createApp } from '../../../server/dist/app/create-app.js';
import { Contact } from '../../../server/dist/contacts/contact.entity.js';
import { KeepTag } from '../../../server/dist/contacts/keep-tag.js';
import { Tagging } from '../../../server/dist/contacts/tag.entity.js';
import { Touchpoint } from '../../../server/dist/contacts/touchpoint.entity.js';
import { FastRows } from '../../../server/dist/platform/database/fast-rows.js';
import { newId } from '../../../server/dist/platform/database/ids.js';
import { Transaction } from '../../../server/dist/platform/database/transaction.js';
import { AddStaffMember } from '../../../server/dist/staff/add-staff-member.js';

const CONTACTS = Number(process.env.CONTACTS);
const PORTION = 1000;
const TOUCHES = 10;
const YEAR_MS = 365 * 86_400_000;
const PASSWORD = 'a-password-for-benches';
const SURNAMES = [...'赵钱孙李周吴郑王冯陈'];
const COMPANIES = ['启明智造', '海川机械', '远景能源', '华信电子', '北辰软件', '天工精密'];

const app = await createApp();
process.on('SIGTERM', () => process.exit(0));
await app.init();
const get = (type) => app.get(type, { strict: false });
const transaction = get(Transaction);
const started = Date.now();
const by = { staffId: null, name: 'bench', address: '' };
await get(AddStaffMember).execute(by, { name: '管理员', email: 'bench@chudian.local', role: 'admin' }, PASSWORD);
const owners = [];
for (let index = 0; index < 10; index += 1) owners.push((await get(AddStaffMember).execute(by, { name: `销售 ${index}`, email: `sales${index}@chudian.local`, role: 'sales' }, PASSWORD)).member.id);
const tags = [];
for (const name of ['常见', '少见', '极少']) tags.push((await get(KeepTag).execute(null, { name })).id);
const materials = Array.from({ length: 20 }, () => newId());
await fill();
await app.listen(Number(process.env.PORT), '127.0.0.1');
const signedIn = await fetch(`http://127.0.0.1:${process.env.PORT}/api/admin/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: 'bench@chudian.local', password: PASSWORD }) });
const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
const day = (ago) => new Date(Date.now() - ago * 86_400_000).toISOString();
const filters = {
  'none': '', 'a common tag (1 in 2)': `tagId=${tags[0]}`, 'a rare tag (1 in 1,000)': `tagId=${tags[2]}`, 'tag and not tag': `tagId=${tags[0]}&notTagId=${tags[1]}`,
  'source': `materialId=${materials[3]}`, 'owner and time': `ownerId=${owners[4]}&createdFrom=${day(200)}&createdTo=${day(100)}`, 'search in names': `q=${encodeURIComponent('远景')}`,
};
writeFileSync(`${process.env.FACTS}.new`, JSON.stringify({ cookie, filters, filledSeconds: (Date.now() - started) / 1000 }));
renameSync(`${process.env.FACTS}.new`, process.env.FACTS);

async function fill() {
  const rows = { contacts: new FastRows(transaction, Contact), touches: new FastRows(transaction, Touchpoint), taggings: new FastRows(transaction, Tagging) };
  for (let start = 0; start < CONTACTS; start += PORTION) {
    const people = Array.from({ length: Math.min(PORTION, CONTACTS - start) }, (_, index) => person(start + index));
    await transaction.run(async () => {
      await rows.contacts.insert(people);
      await rows.touches.insert(people.flatMap((contact, index) => touchesOf(contact, start + index)));
      await rows.taggings.insert(people.flatMap((contact, index) => taggingsOf(contact, start + index)));
    });
  }
}

function person(index) {
  const createdAt = new Date(Date.now() - YEAR_MS + Math.floor((index / CONTACTS) * YEAR_MS));
  return Object.assign(Contact.firstMet(newId(), createdAt), {
    name: `${SURNAMES[index % 10]}工${index}`, company: `${COMPANIES[index % 6]}${index % 977}`, ownerId: owners[index % 10], firstMaterialId: materials[index % 20], touchpoints: TOUCHES,
  });
}

function touchesOf(contact, index) {
  return Array.from({ length: TOUCHES }, (_, turn) => Object.assign(new Touchpoint(), {
    id: newId(), contactId: contact.id, kind: 'material-scanned', at: new Date(contact.createdAt.getTime() + turn * 3_600_000), materialId: materials[(index + turn) % 20],
    nth: 1, nthOfPlacement: 1, isFirstEver: turn === 0,
  }));
}

function taggingsOf(contact, index) {
  const wanted = [index % 2 === 0 && tags[0], index % 10 === 0 && tags[1], index % 1000 === 0 && tags[2]].filter(Boolean);
  return wanted.map((tagId) => ({ contactId: contact.id, tagId, setByKind: 'material', setById: materials[0], setAt: contact.createdAt, contactCreatedAt: contact.createdAt }));
}
