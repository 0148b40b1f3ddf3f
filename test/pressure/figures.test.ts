import { FIGURES, type CampaignView, type Figure, type FigureCounts, type FigureRowsPage, type MaterialReport, type MaterialView, type ScanView } from '@chudian/shared';
import { design, foundCompany, hire, makeCode, type Company } from '../../server/src/app/testing/company.js';
import { testApp, type TestApp, type TestServer } from '../../server/src/app/testing/test-app.js';
import type { TestHttp } from '../../server/src/app/testing/test-http.js';
import { askSandbox, TestPhone } from '../../server/src/app/testing/test-phone.js';
import { RebuildMaterialDays } from '../../server/src/materials/rebuild-material-days.js';
import { CodeCount, MaterialDay } from '../../server/src/materials/scan-counts.entity.js';
import { Transaction } from '../../server/src/platform/database/transaction.js';
import { ENGINES } from '../../server/src/platform/testing/databases.js';
import { Random } from './support/random.js';
import { untilIdle } from './support/until-idle.js';

/** The last moment of a day in China, the first of the next, and one of a later day. */
const MOMENTS = ['2026-11-03T15:59:59.999Z', '2026-11-03T16:00:00.000Z', '2026-11-06T04:00:00.000Z'];
const [FIRST_DAY, LAST_DAY] = ['2026-11-03', '2026-11-06'];
const PEOPLE = 8;
const SCANS_AT_ONCE = 24;

describe.each(ENGINES)('the figures of a few random days on %s', (engine) => {
  const random = new Random();
  let test: TestApp;
  let other: TestServer;
  let company: Company;
  let admin: TestHttp;
  let campaigns: CampaignView[];
  let materials: MaterialView[];
  const scenes: string[] = [];
  let phones: TestPhone[];

  beforeAll(async () => {
    test = await testApp(engine);
    other = await test.beside();
    test.clock.moveTo(new Date(MOMENTS[0]));
    company = await foundCompany(test);
    campaigns = [company.campaign, (await company.admin.post<CampaignView>('/api/admin/campaigns', { name: '2027 春季展会' })).body];
    materials = [await print('易拉宝', campaigns[0]), await print('手册', campaigns[1]), await print('样品盒', campaigns[0])];
    phones = await Promise.all(Array.from({ length: PEOPLE }, async () => TestPhone.open(test, (await askSandbox<{ id: string }>(test.sandbox.url, 'people', { name: '访客' })).id)));
    for (const moment of MOMENTS) {
      test.clock.moveTo(new Date(moment));
      admin = (await hire(test, 'admin')).http;
      await scanAtRandom();
      // Things move on after they are printed: to another campaign, in the middle of the day.
      await moveTo(random.pick(materials), random.pick(campaigns));
      await scanAtRandom();
    }
    await untilIdle(test, [other]);
  }, 120_000);

  afterAll(() => test.close());

  it('are the same when they are made anew from the touchpoints', async () => {
    const before = await summaries();
    expect(before.days.length).toBeGreaterThan(6);
    await test.get(RebuildMaterialDays).execute();
    expect({ seed: random.seed, ...(await summaries()) }).toEqual({ seed: random.seed, ...before });
  });

  it('are each the number of the rows behind them: in all, by campaign, material, placement and day', async () => {
    const whole = await report({});
    expect(whole.totals.scans).toBe(MOMENTS.length * 2 * SCANS_AT_ONCE);
    await expectRows(whole.totals, {});
    for (const { id } of campaigns) await expectRows((await report({ campaignId: id })).totals, { campaignId: id });
    for (const row of whole.rows) {
      await expectRows((await report({ materialId: row.material.id })).totals, { materialId: row.material.id });
      for (const { placement, ...figures } of row.placements) await expectRows(figures, { placementId: placement.id });
    }
    for (const { day, ...figures } of whole.days) await expectRows(figures, { from: day, to: day });
  });

  it('can be read row by row, each row once', async () => {
    const ids = new Set<string>();
    let [after, read] = [null as string | null, 0];
    do {
      const page: FigureRowsPage = await rowsOf('scans', { limit: '17', ...(after && { after }) });
      page.rows.forEach(({ id }) => ids.add(id));
      [after, read] = [page.next, read + page.rows.length];
    } while (after);
    expect([ids.size, read]).toEqual([MOMENTS.length * 2 * SCANS_AT_ONCE, MOMENTS.length * 2 * SCANS_AT_ONCE]);
  });

  it('have each scan once, also when they are made anew before the last scans were counted', async () => {
    await scanAtRandom();
    await test.get(RebuildMaterialDays).execute();
    const rebuilt = await summaries();
    await untilIdle(test, [other]);
    expect({ seed: random.seed, ...(await summaries()) }).toEqual({ seed: random.seed, ...rebuilt });
    expect(rebuilt.codes.reduce((sum, { scans }) => sum + scans, 0)).toBe((MOMENTS.length * 2 + 1) * SCANS_AT_ONCE);
  });

  async function print(name: string, campaign: CampaignView): Promise<MaterialView> {
    const material = await design(company.admin, {
      name, campaignId: campaign.id, owner: { kind: 'staff', id: company.salesId }, tagIds: [company.tag.id], landing: { kind: 'content', contentId: company.content.id },
      placements: [{ name: '前台', tagIds: [] }, { name: '展台', tagIds: [] }],
    });
    for (const placement of [0, 1]) scenes.push((await makeCode(company.admin, material, 'link', placement)).scene);
    return material;
  }

  async function moveTo(material: MaterialView, { id: campaignId }: CampaignView): Promise<void> {
    const { status } = await admin.put(`/api/admin/materials/${material.id}`, { ...material, campaignId, placements: material.placementDetails, version: undefined });
    expect(status).toBe(200);
  }

  async function scanAtRandom(): Promise<void> {
    const scans = Array.from({ length: SCANS_AT_ONCE }, () => random.pick(phones).http.at(random.pick([test, other]).http).post<ScanView>('/api/scans', { scene: random.pick(scenes) }));
    for (const { status } of await Promise.all(scans)) expect(status).toBe(201);
  }

  async function summaries() {
    const { manager } = test.get(Transaction);
    return { days: await manager.find(MaterialDay, { order: { placementId: 'ASC', day: 'ASC' } }), codes: await manager.find(CodeCount, { order: { codeId: 'ASC' } }) };
  }

  async function report(query: Record<string, string>): Promise<MaterialReport> {
    return (await admin.get<MaterialReport>(`/api/admin/reports/materials?${asked(query)}`)).body;
  }

  async function rowsOf(figure: Figure, query: Record<string, string>): Promise<FigureRowsPage> {
    return (await admin.get<FigureRowsPage>(`/api/admin/reports/materials/rows?${asked({ figure, ...query })}`)).body;
  }

  async function expectRows(figures: FigureCounts, query: Record<string, string>): Promise<void> {
    const counted = Object.fromEntries(await Promise.all(FIGURES.map(async (figure) => [figure, (await rowsOf(figure, query)).total])));
    const shown = Object.fromEntries(FIGURES.map((figure) => [figure, figures[figure]]));
    expect({ seed: random.seed, query, ...counted }).toEqual({ seed: random.seed, query, ...shown });
  }
});

function asked(query: Record<string, string>): string {
  return new URLSearchParams({ from: FIRST_DAY, to: LAST_DAY, ...query }).toString();
}
