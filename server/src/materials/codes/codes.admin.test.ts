import type { CodesPage, CodeView, ErrorReply, ScanView } from '@chudian/shared';
import sharp from 'sharp';
import { foundCompany, hire, makeCode, type Company } from '../../app/testing/company.js';
import { testApp, type TestApp } from '../../app/testing/test-app.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { download } from '../testing/download.js';
import { readCodes } from '../testing/read-code.js';

jest.setTimeout(30_000);

describe.each(ENGINES)('codes on %s', (engine) => {
  let app: TestApp;
  let company: Company;

  beforeAll(async () => {
    app = await testApp(engine);
    company = await foundCompany(app);
  });
  afterAll(() => app.close());
  afterEach(() => app.sandbox.control.clearFaults());

  const route = () => `/api/admin/materials/${company.material.id}/codes`;
  const codes = async (query = '') => (await company.admin.get<CodesPage>(`${route()}${query}`)).body;
  const image = (code: CodeView, file: string) => download(company.admin, `/api/admin/codes/${code.id}/${file}`);
  const calls = (path: string) => app.sandbox.control.log.find({ path, direction: 'in' }).length;
  const landing = async (code: CodeView) => (await app.http.get<ScanView>(`/api/landings?scene=${code.scene}`)).body.landing.kind;

  test('a plain code says our address, as PNG of the asked width and as SVG', async () => {
    const code = await makeCode(company.admin, company.material);
    expect(code).toMatchObject({ symbol: 'link', placement: { name: '前台' }, batchId: null, number: null, scans: 0, isRetired: false, content: `http://localhost:3000/q/${code.scene}` });
    const png = await image(code, 'image.png?px=345');
    expect(png.headers['content-type']).toBe('image/png');
    expect((await sharp(png.bytes).metadata()).width).toBe(345);
    expect(await readCodes(png.bytes)).toEqual([code.content]);
    const svg = await image(code, 'image.svg');
    expect(svg.headers['content-type']).toContain('image/svg+xml');
    expect(await readCodes(await sharp(svg.bytes, { density: 400 }).png().toBuffer())).toEqual([code.content]);
  });

  test('pictures are at least 120 and at most 2000 pixels wide', async () => {
    expect((await image(company.code, 'image.png?px=119')).status).toBe(400);
    expect((await image(company.code, 'image.png?px=2001')).status).toBe(400);
  });

  test('a mini-program code is drawn by WeChat once, and only as pixels', async () => {
    const code = await makeCode(company.admin, company.material, 'mini');
    expect(code.content).toBe(null);
    const [small, large] = [await image(code, 'image.png?px=200'), await image(code, 'image.png?px=800')];
    expect([await sharp(small.bytes).metadata(), await sharp(large.bytes).metadata()]).toMatchObject([{ width: 200, format: 'png' }, { width: 800, format: 'png' }]);
    expect(calls('/wxa/getwxacodeunlimit')).toBe(1);
    const svg = await image(code, 'image.svg');
    expect(svg.status).toBe(422);
    expect(JSON.parse(svg.bytes.toString())).toMatchObject({ code: 'SYMBOL_NOT_VECTOR' });
  });

  test('a follow code carries the address that WeChat gave for its scene', async () => {
    const code = await makeCode(company.admin, company.material, 'follow');
    expect(code.content).toMatch(/^http:\/\/weixin\.qq\.com\/q\//);
    expect(await readCodes((await image(code, 'image.png')).bytes)).toEqual([code.content]);
  });

  test('when the permanent follow codes are used up, it says so and nothing is made', async () => {
    const before = (await codes()).rows.length;
    app.sandbox.control.addFault({ match: '*/cgi-bin/qrcode/create', effect: { kind: 'errcode', errcode: 45029 } });
    const reply = await company.admin.post<ErrorReply>(route(), { placementId: company.material.placementDetails[0].id, symbol: 'follow' });
    expect(reply).toMatchObject({ status: 409, body: { code: 'FOLLOW_CODES_USED_UP', message: expect.stringContaining('100,000') } });
    expect((await codes()).rows).toHaveLength(before);
  });

  test('a code of a placement of another material is refused', async () => {
    const reply = await company.admin.post<ErrorReply>(route(), { placementId: 'no-such-placement', symbol: 'link' });
    expect(reply).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT', fields: { placementId: '请选择这份物料的投放位' } } });
  });

  test('a retired code leads to a friendly page, until it is brought back', async () => {
    const code = await makeCode(company.admin, company.material);
    expect((await company.admin.post<CodeView>(`/api/admin/codes/${code.id}/retirement`)).body.isRetired).toBe(true);
    expect(await landing(code)).toBe('sorry');
    expect((await company.admin.delete<CodeView>(`/api/admin/codes/${code.id}/retirement`)).body.isRetired).toBe(false);
    expect(await landing(code)).toBe('content');
  });

  test('the list is read page by page, each code once, in the order in which they were made', async () => {
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page: CodesPage = await codes(`?limit=2${after && `&after=${after}`}`);
      seen.push(...page.rows.map((code) => code.id));
      after = page.next;
    }
    expect(seen).toEqual((await codes()).rows.map((code) => code.id));
    expect(seen).toEqual([...new Set(seen)].sort());
  });

  test('an SDR sees codes and makes none', async () => {
    const sdr = (await hire(app, 'sdr')).http;
    expect((await sdr.get(route())).status).toBe(200);
    expect((await sdr.post(route(), { placementId: company.material.placementDetails[0].id, symbol: 'link' })).status).toBe(403);
    expect((await company.sales.get(route())).status).toBe(403);
  });
});
