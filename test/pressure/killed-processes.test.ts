import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Alert } from '../../server/src/alerts/alert.entity.js';
import { bindWechat, design, foundCompany, makeCode } from '../../server/src/app/testing/company.js';
import { testApp, type TestApp } from '../../server/src/app/testing/test-app.js';
import { Contact } from '../../server/src/contacts/contact.entity.js';
import { RecogniseContact } from '../../server/src/contacts/recognise-contact.js';
import { Tagging } from '../../server/src/contacts/tag.entity.js';
import { Touchpoint } from '../../server/src/contacts/touchpoint.entity.js';
import { LeadDay } from '../../server/src/insights/lead-day.entity.js';
import { Lead } from '../../server/src/leads/lead.entity.js';
import { MaterialDay } from '../../server/src/materials/scan-counts.entity.js';
import { VisitorTokens } from '../../server/src/platform/access/visitor-tokens.js';
import { Transaction } from '../../server/src/platform/database/transaction.js';
import { Delivery } from '../../server/src/platform/domain-events/delivery.entity.js';
import { ENGINES } from '../../server/src/platform/testing/databases.js';
import { WechatToken } from '../../server/src/platform/wechat/tokens/wechat-token.entity.js';
import { builtServer } from './support/built-server.js';
import { Random } from './support/random.js';
import { ServerProcess, type Part } from './support/server-process.js';
import { killAtRandom, storm, type Acknowledged, type Scanner } from './support/storm.js';
import { whatIsLeft } from './support/until-idle.js';

const PEOPLE = 150;
const ENOUGH = 30;
/** The lease on an alert is a minute; who was killed while he sent is waited for that long. */
const PATIENCE_MS = 120_000;
const SALESPERSON = 'p01';

/** What the processes were started with: on MySQL two that answer and two that work, on SQLite one that does both. */
const PARTS: Record<string, Omit<Part, 'settings'>[]> = {
  SQLite: [{ program: 'main.js', port: 4901 }],
  MariaDB: [{ program: 'main.js', port: 4911 }, { program: 'main.js', port: 4912 }, { program: 'worker.js' }, { program: 'worker.js' }],
};

/** A storm that is over: what was promised, and the database and the WeChat that tell what became of it. */
interface Aftermath {
  test: TestApp;
  seed: number;
  kills: number;
  acknowledged: Acknowledged[];
  /** The tag that each code puts on people. */
  tagOf: Map<string, string>;
  tokenCalls: number;
  cleanUp(): void;
}

const aftermaths = new Map<string, Aftermath>();
const of = (engine: string) => aftermaths.get(engine)!;
const scansKept = async (engine: string) => (await rows(engine, Touchpoint)).filter(({ kind }) => kind === 'material-scanned');
const rows = <Row extends object>(engine: string, entity: new () => Row) => of(engine).test.get(Transaction).manager.find(entity);

beforeAll(async () => {
  const folder = await builtServer();
  await Promise.all(ENGINES.map(async (engine) => aftermaths.set(engine, await weather(engine, folder))));
}, 300_000);

afterAll(async () => {
  for (const { test, cleanUp } of aftermaths.values()) {
    await test.close();
    cleanUp();
  }
});

describe.each(ENGINES)('processes that are killed during a storm of scans on %s', (engine) => {
  it('were killed often, and yet many scans were acknowledged', () => {
    const { kills, acknowledged, seed } = of(engine);
    expect({ seed, kills: kills >= 2, acknowledged: acknowledged.length >= ENOUGH }).toEqual({ seed, kills: true, acknowledged: true });
  });

  it('lost no acknowledged scan, and kept none twice', async () => {
    const touchpoints = await scansKept(engine);
    const kept = new Map(touchpoints.map((touch) => [touch.id, touch.contactId]));
    expect(told(engine, of(engine).acknowledged.filter(({ scanId, contactId }) => kept.get(scanId) !== contactId))).toEqual(told(engine, []));
    const times = new Map<string, number[]>();
    for (const { contactId, materialId, nth } of touchpoints) times.set(`${contactId} ${materialId}`, [...(times.get(`${contactId} ${materialId}`) ?? []), nth!]);
    expect(told(engine, [...times].filter(([, nths]) => nths.sort((a, b) => a - b).some((nth, index) => nth !== index + 1)))).toEqual(told(engine, []));
  });

  it('put the tags of each code on each person who scanned it, once', async () => {
    const tagged = (await rows(engine, Tagging)).map(({ contactId, tagId }) => `${contactId} ${tagId}`);
    const wanted = of(engine).acknowledged.map(({ contactId, scene }) => `${contactId} ${of(engine).tagOf.get(scene)!}`);
    expect(told(engine, wanted.filter((each) => !tagged.includes(each)))).toEqual(told(engine, []));
    expect(new Set(tagged).size).toBe(tagged.length);
  });

  it('opened one lead for each person', async () => {
    const people = new Set((await scansKept(engine)).map(({ contactId }) => contactId));
    const leads = (await rows(engine, Lead)).map(({ contactId }) => contactId).sort();
    expect(told(engine, leads)).toEqual(told(engine, [...people].sort()));
  });

  it('told the salesperson of each lead, once, as WeChat saw it', async () => {
    const alerts = await rows(engine, Alert);
    const leads = await rows(engine, Lead);
    expect(told(engine, alerts.map(({ leadId }) => leadId).sort())).toEqual(told(engine, leads.map(({ id }) => id).sort()));
    expect(told(engine, alerts.filter(({ state }) => state !== 'accepted' && state !== 'delivered'))).toEqual(told(engine, []));
    const { control, sandbox } = of(engine).test.sandbox;
    expect(told(engine, control.countMessages({ kind: 'template', person: SALESPERSON }))).toEqual(told(engine, { count: leads.length, distinctClientMsgIds: leads.length }));
    expect(sandbox.mails.find({})).toEqual([]);
  });

  it('counted everything right, and left nothing behind that a person must look after', async () => {
    const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
    expect(sum((await rows(engine, MaterialDay)).map(({ scans }) => scans))).toBe((await scansKept(engine)).length);
    expect(sum((await rows(engine, LeadDay)).map(({ leads }) => leads))).toBe((await rows(engine, Lead)).length);
    expect(sum((await rows(engine, Contact)).map(({ touchpoints }) => touchpoints))).toBe((await rows(engine, Touchpoint)).length);
    expect(told(engine, await rows(engine, Delivery))).toEqual(told(engine, []));
  });

  it('asked WeChat for its access token once; whoever was killed while he asked was replaced', () => {
    const { tokenCalls, kills } = of(engine);
    expect(tokenCalls).toBeGreaterThanOrEqual(1);
    expect(tokenCalls).toBeLessThanOrEqual(Math.min(1 + kills, 3));
  });
});

/** With the seed, so that a storm that went wrong can be made again. */
function told(engine: string, found: unknown): unknown {
  return { seed: of(engine).seed, found };
}

async function weather(engine: string, folder: string): Promise<Aftermath> {
  const data = mkdtempSync(path.join(tmpdir(), 'chudian-storm-'));
  const random = new Random();
  const test = await testApp(engine, engine === 'SQLite' ? { DATABASE_URL: `sqlite:${data}/storm.sqlite` } : {});
  const { scans, tagOf } = await peopleWithCodes(test);
  const processes = PARTS[engine].map((part) => new ServerProcess(folder, { ...part, settings: { ...test.settings, ...(engine === 'SQLite' ? {} : { BACKGROUND: 'off' }) } }));
  const servers = processes.filter(({ url }) => url !== null);
  const push = { url: `${servers[0].url}/wechat/push/service` };
  test.sandbox.control.configure({ serviceAccount: { push } });
  // So that whoever is killed is likely to be sending something.
  test.sandbox.control.addFault({ match: '*/message/template/send', effect: { kind: 'slow', ms: 250 } });
  const before = tokenCallsOf(test);
  try {
    const acknowledged = await through(processes, random, (isOver) => storm({ scans: shuffled(scans, random), servers, random, atOnce: 8, restMs: 600, lastsMs: 15_000, atLeast: ENOUGH, atMostMs: 90_000 }).finally(isOver));
    const kills = processes.reduce((sum, each) => sum + each.kills, 0);
    await untilNothingIsLeft(test);
    return { test, seed: random.seed, kills, acknowledged, tagOf, tokenCalls: tokenCallsOf(test) - before, cleanUp: () => rmSync(data, { recursive: true, force: true }) };
  } finally {
    await Promise.all(processes.map((each) => each.kill()));
  }
}

/** Starts all, kills at random while the storm lasts, and leaves all running. */
async function through<Result>(processes: ServerProcess[], random: Random, work: (isOver: () => void) => Promise<Result>): Promise<Result> {
  for (const each of processes) each.start();
  await Promise.all(processes.map((each) => each.untilReady()));
  let isOver = false;
  const [result] = await Promise.all([work(() => { isOver = true; }), killAtRandom(processes, random, () => isOver)]);
  await Promise.all(processes.map((each) => each.untilReady()));
  return result;
}

/** Strangers with a session, and two materials of one salesperson: everybody scans both. The database has no access token yet. */
async function peopleWithCodes(test: TestApp) {
  const company = await foundCompany(test);
  const { admin, campaign, content, salesId, code, tag } = company;
  await bindWechat(test, { id: salesId, http: company.sales }, SALESPERSON);
  const other = (await admin.post<{ id: string }>('/api/admin/tags', { name: '展台访客' })).body;
  const second = await design(admin, { campaignId: campaign.id, owner: { kind: 'staff', id: salesId }, tagIds: [other.id], landing: { kind: 'content', contentId: content.id } });
  const secondCode = await makeCode(admin, second);
  const tagOf = new Map([[code.scene, tag.id], [secondCode.scene, other.id]]);
  const scanners: Scanner[] = [];
  for (let number = 1; number <= PEOPLE; number += 1) {
    const { id } = await test.get(RecogniseContact).execute([{ kind: 'mini-openid', value: `storm-${number}` }]);
    scanners.push({ contactId: id, token: test.get(VisitorTokens).issue(id).token });
  }
  await test.settle();
  await test.get(Transaction).manager.createQueryBuilder().delete().from(WechatToken).execute();
  return { tagOf, scans: scanners.flatMap((scanner) => [...tagOf.keys()].map((scene) => ({ scanner, scene }))) };
}

async function untilNothingIsLeft(test: TestApp): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await wait(250)) {
    if ((await whatIsLeft(test)) === 0 && (await test.sandbox.pushes.idle(5_000)) && (await whatIsLeft(test)) === 0) return;
  }
  throw new Error(`${await whatIsLeft(test)} domain events and alerts were still on their way ${PATIENCE_MS} ms after the storm.`);
}

function tokenCallsOf(test: TestApp): number {
  return test.sandbox.control.log.find({ path: 'stable_token', limit: 1_000 }).length;
}

function shuffled<Item>(items: Item[], random: Random): Item[] {
  return items.map((item) => ({ item, place: random.next() })).sort((a, b) => a.place - b.place).map(({ item }) => item);
}
