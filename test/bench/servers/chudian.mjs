// Our own server, from its production build, on an empty database: a company with 20 placements × 50 codes, and people who are known.
// Writes what a load needs (tokens, scenes) to FACTS, then serves. BACKGROUND=on lets it do the background work too.
import { writeFileSync } from 'node:fs';
import { createApp } from '../../../server/dist/app/create-app.js';
import { KeepCampaign } from '../../../server/dist/campaigns/keep-campaign.js';
import { Contact } from '../../../server/dist/contacts/contact.entity.js';
import { KeepContent } from '../../../server/dist/content/keep-content.js';
import { Code } from '../../../server/dist/materials/code.entity.js';
import { KeepMaterial } from '../../../server/dist/materials/keep-material.js';
import { Placement } from '../../../server/dist/materials/placement.entity.js';
import { SceneMint } from '../../../server/dist/materials/scene-mint.js';
import { VisitorTokens } from '../../../server/dist/platform/access/visitor-tokens.js';
import { Background } from '../../../server/dist/platform/background/background.js';
import { newId } from '../../../server/dist/platform/database/ids.js';
import { Transaction } from '../../../server/dist/platform/database/transaction.js';
import { KeepTag } from '../../../server/dist/contacts/keep-tag.js';
import { StaffMember } from '../../../server/dist/staff/staff-member.entity.js';
import { AddStaffMember } from '../../../server/dist/staff/add-staff-member.js';

const PEOPLE = Number(process.env.PEOPLE ?? 20_000);
const CODES = 50;
const PORTION = 500;

const app = await createApp();
process.on('SIGTERM', () => process.exit(0));
await app.init();
const get = (type) => app.get(type, { strict: false });
const transaction = get(Transaction);
await seed();
await app.listen(Number(process.env.PORT), '127.0.0.1');
if (process.env.BACKGROUND === 'on') get(Background).start();

async function seed() {
  const owner = (await get(AddStaffMember).execute({ staffId: null, name: 'bench', address: '' }, { name: '林晓', email: `bench-${Date.now()}@chudian.local`, role: 'sales' }, 'a-password-for-benches')).member;
  if (process.env.OWNER_OPENID) await transaction.manager.update(StaffMember, owner.id, { serviceOpenid: process.env.OWNER_OPENID, boundAt: new Date() });
  const campaign = await get(KeepCampaign).plan(null, { name: '台历', utm: { source: 'calendar' } });
  const item = await get(KeepContent).write(null, { title: '白皮书', kind: 'white-paper', summary: '摘要', body: '<p>正文</p>' });
  const tag = await get(KeepTag).execute(null, { name: '台历用户' });
  const placements = Array.from({ length: 20 }, (_, index) => ({ name: `投放位 ${index + 1}`, tagIds: [] }));
  const material = await get(KeepMaterial).design(null, { name: '台历', campaignId: campaign.id, form: '台历', owner: { kind: 'staff', id: owner.id }, tagIds: [tag.id], placements, landing: { kind: 'content', contentId: item.id }, landingRules: [], alertOn: 'first' });
  const scenes = await makeCodes(material.id);
  const tokens = await makePeople();
  writeFileSync(process.env.FACTS, JSON.stringify({ tokens, scenes }));
}

async function makeCodes(materialId) {
  const mint = get(SceneMint);
  const placements = await transaction.manager.findBy(Placement, { materialId });
  const codes = Array.from({ length: CODES }, (_, index) => Object.assign(new Code(), { id: newId(), serial: mint.newSerial(), materialId, placementId: placements[index % placements.length].id, symbol: 'link', createdAt: new Date() }));
  await transaction.manager.insert(Code, codes);
  return codes.map((code) => mint.sceneOf(code.serial));
}

async function makePeople() {
  const people = Array.from({ length: PEOPLE }, (_, index) => Object.assign(Contact.firstMet(newId(), new Date()), { name: `来宾${index}` }));
  for (let start = 0; start < people.length; start += PORTION) await transaction.manager.insert(Contact, people.slice(start, start + PORTION));
  return people.map((person) => get(VisitorTokens).issue(person.id).token);
}
