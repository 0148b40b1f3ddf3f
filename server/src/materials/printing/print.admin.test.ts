import type { BatchView, CodesPage, ErrorReply } from '@chudian/shared';
import { request as httpRequest } from 'node:http';
import sharp from 'sharp';
import { design, foundCompany, makeCode, type Company } from '../../app/testing/company.js';
import { testApp, type TestApp } from '../../app/testing/test-app.js';
import { Transaction } from '../../platform/database/transaction.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { Code } from '../code.entity.js';
import { download, unzip } from '../testing/download.js';
import { readCodes } from '../testing/read-code.js';

jest.setTimeout(30_000);

describe.each(ENGINES)('print files on %s', (engine) => {
  let app: TestApp;
  let company: Company;

  beforeAll(async () => {
    app = await testApp(engine);
    company = await foundCompany(app);
  });
  afterAll(() => app.close());
  afterEach(() => app.sandbox.control.clearFaults());

  const newMaterial = (placements = ['前台']) => design(company.admin, {
    name: '售后手册/2027', campaignId: company.campaign.id, owner: { kind: 'staff', id: company.salesId }, landing: { kind: 'content', contentId: company.content.id },
    placements: placements.map((name) => ({ name, tagIds: [] })),
  });
  const order = async (materialId: string, placementId: string, size: number) =>
    (await company.admin.post<BatchView>(`/api/admin/materials/${materialId}/batches`, { placementId, name: '首批', size })).body;
  const print = (materialId: string, query = '') => download(company.admin, `/api/admin/materials/${materialId}/print.zip${query}`);

  test('the ZIP of a batch has every code as PNG and SVG, a list and a sheet', async () => {
    const material = await newMaterial();
    const batch = await order(material.id, material.placements[0].id, 30);
    await app.settle();
    const { status, headers, bytes } = await print(material.id, `?batchId=${batch.id}&sizeMm=20`);
    expect([status, headers['content-type']]).toEqual([200, 'application/zip']);
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain("filename*=UTF-8''售后手册 2027.zip");
    const files = await unzip(bytes);
    const codes = (await company.admin.get<CodesPage>(`/api/admin/materials/${material.id}/codes?batchId=${batch.id}`)).body.rows;
    const names = codes.map(({ number, scene }) => `前台-${String(number).padStart(5, '0')}-${scene}`);
    expect([...files.keys()]).toEqual(['codes.csv', 'print-sheet.pdf', ...names.flatMap((name) => [`png/${name}.png`, `svg/${name}.svg`])]);
    expect(files.get('codes.csv')!.toString().trimEnd().split('\n')).toEqual(['\ufeff编号,投放位,码值,码内容', ...codes.map(({ number, scene, content }) => `${number},前台,${scene},${content}`)]);
    for (const [index, name] of names.entries()) {
      expect(await readCodes(files.get(`png/${name}.png`)!)).toEqual([codes[index].content]);
    }
    const png = await sharp(files.get(`png/${names[0]}.png`)!).metadata();
    expect([Math.round((png.width / png.density!) * 25.4), png.width]).toEqual([20, 472]);
    expect(files.get('print-sheet.pdf')!.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('codes of all kinds are printed together; what WeChat draws has no vector file', async () => {
    const material = await newMaterial(['前台', '展位 3']);
    const link = await makeCode(company.admin, material, 'link', 0);
    const mini = await makeCode(company.admin, material, 'mini', 1);
    const follow = await makeCode(company.admin, material, 'follow', 1);
    const files = await unzip((await print(material.id)).bytes);
    expect([...files.keys()]).toEqual([
      'codes.csv', 'print-sheet.pdf', `png/前台-${link.scene}.png`, `svg/前台-${link.scene}.svg`, `png/展位 3-${mini.scene}.png`, `png/展位 3-${follow.scene}.png`, `svg/展位 3-${follow.scene}.svg`,
    ]);
    expect(await readCodes(files.get(`png/展位 3-${follow.scene}.png`)!)).toEqual([follow.content]);
  });

  test('retired codes are left out', async () => {
    const material = await newMaterial();
    const [kept, retired] = [await makeCode(company.admin, material), await makeCode(company.admin, material)];
    await company.admin.post(`/api/admin/codes/${retired.id}/retirement`);
    const names = [...(await unzip((await print(material.id)).bytes)).keys()].join();
    expect(names).toContain(kept.scene);
    expect(names).not.toContain(retired.scene);
  });

  test('a batch that is still being made, a material without codes and a batch of another material are refused', async () => {
    const material = await newMaterial();
    expect(refusalOf(await print(material.id))).toEqual([409, 'NO_CODES']);
    const batch = await order(material.id, material.placements[0].id, 3);
    expect(refusalOf(await print(material.id))).toEqual([409, 'BATCH_NOT_READY']);
    expect(refusalOf(await print(company.material.id, `?batchId=${batch.id}`))).toEqual([404, 'NOT_FOUND']);
    await app.settle();
    expect((await print(material.id)).status).toBe(200);
  });

  test('when WeChat does not draw a code, a refusal comes instead of half a ZIP', async () => {
    const material = await newMaterial();
    await makeCode(company.admin, material, 'mini');
    app.sandbox.control.addFault({ match: '*/wxa/getwxacodeunlimit', effect: { kind: 'errcode', errcode: 45009 } });
    expect(refusalOf(await print(material.id))).toEqual([503, 'WECHAT_UNAVAILABLE']);
  });

  test('a code that cannot be drawn breaks the download off, so that nobody takes half a ZIP for a whole one', async () => {
    const material = await newMaterial();
    const code = await makeCode(company.admin, material, 'follow');
    await app.get(Transaction).manager.update(Code, { id: code.id }, { wechatUrl: null });
    await expect(print(material.id)).rejects.toThrow();
    expect((await print(company.material.id)).status).toBe(200);
  });

  test('sizes that nobody prints are refused', async () => {
    expect((await print(company.material.id, '?sizeMm=9')).status).toBe(400);
    expect((await print(company.material.id, '?sizeMm=201')).status).toBe(400);
    expect((await print(company.material.id, '?caption=all')).status).toBe(400);
  });

  test('salespeople print nothing', async () => {
    expect((await download(company.sales, `/api/admin/materials/${company.material.id}/print.zip`)).status).toBe(403);
  });

  test('a browser that goes away half way leaves a server that works', async () => {
    const material = await newMaterial();
    const batch = await order(material.id, material.placements[0].id, 400);
    await app.settle();
    await goAwayAfterFirstBytes(`${app.http.url}/api/admin/materials/${material.id}/print.zip?batchId=${batch.id}`, company.admin.cookie);
    expect((await print(company.material.id)).status).toBe(200);
  });
});

function refusalOf({ status, bytes }: { status: number; bytes: Buffer }): [number, string] {
  return [status, (JSON.parse(bytes.toString()) as ErrorReply).code];
}

function goAwayAfterFirstBytes(url: string, cookie: string): Promise<void> {
  return new Promise((resolve) => {
    const request = httpRequest(url, { headers: { cookie } }, (reply) => reply.once('data', () => {
      request.destroy();
      resolve();
    }));
    request.end();
  });
}
