import type { BatchView, ContentRow, ErrorReply, MaterialBody, MaterialView, PreflightView, TagView } from '@chudian/shared';
import { design, foundCompany, makeCode, type Company } from '../../app/testing/company.js';
import { testApp, type TestApp } from '../../app/testing/test-app.js';
import { Transaction } from '../../platform/database/transaction.js';
import { ContentItem } from '../../content/content-item.entity.js';
import { Tag } from '../../contacts/tag.entity.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { Code } from '../code.entity.js';
import { Material } from '../material.entity.js';
import { Placement } from '../placement.entity.js';
import { Preflight } from './preflight.entity.js';
import { RunPreflights } from './run-preflights.js';

jest.setTimeout(30_000);

describe.each(ENGINES)('preflights on %s', (engine) => {
  let app: TestApp;
  let company: Company;

  beforeAll(async () => {
    app = await testApp(engine);
    company = await foundCompany(app);
  });
  afterAll(() => app.close());
  afterEach(() => {
    app.sandbox.control.clearFaults();
    app.clock.moveTo(null);
  });

  const manager = () => app.get(Transaction).manager;
  const newMaterial = (facts: Partial<MaterialBody> = {}) => design(company.admin, {
    name: '保修卡', campaignId: company.campaign.id, owner: { kind: 'staff', id: company.salesId }, tagIds: [company.tag.id], landing: { kind: 'content', contentId: company.content.id }, ...facts,
  });
  const codesOf = async (material: MaterialView, size: number) => {
    const { body } = await company.admin.post<BatchView>(`/api/admin/materials/${material.id}/batches`, { placementId: material.placements[0].id, name: '首批', size });
    await app.settle();
    return body.id;
  };
  const start = async (material: MaterialView, body: object = {}) => (await company.admin.post<PreflightView>(`/api/admin/materials/${material.id}/preflights`, body)).body;
  const progress = async ({ id }: { id: string }) => (await company.admin.get<PreflightView>(`/api/admin/preflights/${id}`)).body;
  const run = async (material: MaterialView, body: object = {}) => {
    const begun = await start(material, body);
    await app.settle();
    return progress(begun);
  };
  const told = ({ status, findings }: PreflightView) => ({ status, findings: findings.map(({ check, message }) => `${check}: ${message}`) });

  test('codes of every kind that lead somewhere pass; what only WeChat can read is counted apart', async () => {
    const material = await newMaterial();
    for (const symbol of ['link', 'follow', 'mini'] as const) await makeCode(company.admin, material, symbol);
    expect(await run(material)).toMatchObject({ status: 'passed', codes: 3, checked: 3, unreadable: 1, findings: [], finishedAt: expect.any(String) });
  });

  test('a code whose scan would find nothing is told, and the others are not', async () => {
    const material = await newMaterial({ placements: [{ name: '前台', tagIds: [] }, { name: '展位', tagIds: [] }] });
    await makeCode(company.admin, material, 'link', 0);
    const lost = await makeCode(company.admin, material, 'link', 1);
    await manager().delete(Placement, { id: lost.placement.id });
    const { status, findings } = await run(material);
    expect([status, findings]).toEqual(['failed', [{ codeId: lost.id, scene: lost.scene, check: 'resolves', message: '扫码后找不到这个码对应的物料。请停用它并重新生成。' }]]);
  });

  test('a small print is a warning, and one that cannot be read is a fault', async () => {
    const material = await newMaterial();
    const code = await makeCode(company.admin, material, 'follow');
    expect((await run(material, { sizeMm: 15 })).findings).toEqual([]);
    const small = await run(material, { sizeMm: 14 });
    expect([small.status, small.findings.map(({ check, isWarning }) => [check, isWarning])]).toEqual(['passed', [['renders', true]]]);
    await manager().update(Code, { id: code.id }, { wechatUrl: `http://weixin.qq.com/q/${'x'.repeat(220)}` });
    const tiny = await run(material, { sizeMm: 12 });
    expect([tiny.status, tiny.findings.map(({ check, isWarning }) => [check, isWarning])]).toEqual(['failed', [['renders', true], ['decodes', undefined]]]);
  });

  test('a page that does not answer is told with the rule that leads to it', async () => {
    const material = await newMaterial({ landingRules: [{ scan: 2, landing: { kind: 'link', url: 'http://127.0.0.1:1/inside', title: '报价' } }] });
    await makeCode(company.admin, material);
    expect(told(await run(material))).toEqual({ status: 'failed', findings: ['landing-opens: 第 1 条落地规则：链接 http://127.0.0.1:1/inside 指向内部网络，外面的手机打不开。请换成公网地址。'] });
  });

  test('a material that has ended, and an owner who has left, are told once for all codes', async () => {
    const material = await newMaterial({ validUntil: '2020-01-01T00:00:00Z' });
    await codesOf(material, 5);
    await manager().update(Material, { id: material.id }, { ownerId: 'nobody' });
    expect(told(await run(material))).toEqual({
      status: 'failed',
      findings: ['resolves: 物料的负责人已停用或不存在，线索将无人跟进。请重新选择负责人。', 'landing-opens: 物料已过有效期，扫码的人只会看到结束提示。请延长有效期。'],
    });
  });

  test('content that was taken down and tags that are gone are told where they are used', async () => {
    const { body: content } = await company.admin.post<ContentRow>('/api/admin/content', { title: '旧白皮书', kind: 'white-paper', summary: '', body: '<p>旧</p>' });
    const { body: tag } = await company.admin.post<TagView>('/api/admin/tags', { name: `临时-${engine}` });
    const material = await newMaterial({ landing: { kind: 'content', contentId: content.id }, placements: [{ name: '展位 3', tagIds: [tag.id] }] });
    await makeCode(company.admin, material);
    await manager().update(ContentItem, { id: content.id }, { retiredAt: new Date() });
    await manager().delete(Tag, { id: tag.id });
    expect(told(await run(material))).toEqual({
      status: 'failed',
      findings: ['resolves: 投放位「展位 3」用到的标签已不存在。请重新选择标签。', 'landing-opens: 默认落地：内容《旧白皮书》已下架，请恢复它或更换落地内容。'],
    });
  });

  test('what WeChat refuses to draw is told with its reason', async () => {
    const material = await newMaterial();
    await makeCode(company.admin, material, 'mini');
    app.sandbox.control.addFault({ match: '*/wxa/getwxacodeunlimit', effect: { kind: 'errcode', errcode: 41030 } });
    expect(told(await run(material))).toEqual({ status: 'failed', findings: ['renders: 微信没有画出这个码：小程序页面不存在或尚未发布，请先发布小程序。'] });
  });

  test('while WeChat is away it waits and tries again, and gives up with a word at last', async () => {
    const material = await newMaterial();
    await makeCode(company.admin, material, 'mini');
    app.sandbox.control.addFault({ match: '*/wxa/getwxacodeunlimit', effect: { kind: 'http', status: 502 } });
    const begun = await start(material);
    const turn = () => app.get(RunPreflights).execute();
    await turn();
    expect(await turn()).toBe(false);
    expect((await progress(begun)).status).toBe('running');
    for (let hour = 1; hour <= 4; hour += 1) {
      app.clock.moveTo(new Date(Date.now() + hour * 3_600_000));
      await turn();
    }
    expect(told(await progress(begun))).toEqual({ status: 'failed', findings: ['renders: 检查到第 1 个码时多次中断，可能是微信或网络暂时不通。请稍后重新预检。'] });
  });

  test('two preflights get on beside each other, portion by portion', async () => {
    const material = await newMaterial();
    const batchId = await codesOf(material, 250);
    const [first, second] = [await start(material, { batchId }), await start(material, { batchId })];
    const seen = [];
    while (await app.get(RunPreflights).execute()) seen.push([(await progress(first)).checked, (await progress(second)).checked]);
    expect(seen).toEqual([[100, 0], [100, 100], [200, 100], [200, 200], [250, 200], [250, 250]]);
    expect([await progress(first), await progress(second)]).toMatchObject([{ status: 'passed' }, { status: 'passed' }]);
  });

  test('what a killed process had begun is taken up by another, after its last finished portion', async () => {
    const material = await newMaterial();
    const begun = await start(material, { batchId: await codesOf(material, 150) });
    await app.get(RunPreflights).execute();
    const later = new Date(Date.now() + 120_000);
    await manager().update(Preflight, { id: begun.id }, { leaseId: 'lease-of-a-killed-process', dueAt: later });
    expect(await app.get(RunPreflights).execute()).toBe(false);
    app.clock.moveTo(new Date(later.getTime() + 1));
    await app.settle();
    expect(await progress(begun)).toMatchObject({ status: 'passed', codes: 150, checked: 150 });
  });

  test('without codes there is nothing to check, and only who may print may check', async () => {
    const material = await newMaterial();
    expect(await company.admin.post<ErrorReply>(`/api/admin/materials/${material.id}/preflights`, {})).toMatchObject({ status: 409, body: { code: 'NO_CODES' } });
    expect((await company.sales.post(`/api/admin/materials/${material.id}/preflights`, {})).status).toBe(403);
    expect((await company.admin.get('/api/admin/preflights/no-such')).status).toBe(404);
  });
});
