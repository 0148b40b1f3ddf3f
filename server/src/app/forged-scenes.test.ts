import { composeScene, type ErrorReply, type ScanView } from '@chudian/shared';
import { foundCompany, type Company } from './testing/company.js';
import { testApp, type TestApp } from './testing/test-app.js';
import { TestPhone } from './testing/test-phone.js';

const LIMIT = 20;

describe('somebody who tries out scenes', () => {
  let test: TestApp;
  let company: Company;

  beforeAll(async () => {
    test = await testApp();
    company = await foundCompany(test);
  });

  afterAll(() => test.close());

  it('is shown a friendly page twenty times, and no answer afterwards', async () => {
    const phone = await TestPhone.open(test, 'p04');
    const guess = (turn: number) => phone.http.post<ScanView & ErrorReply>('/api/scans', { scene: guessed(turn) });
    for (let turn = 0; turn < LIMIT; turn += 1) expect((await guess(turn)).body.landing).toEqual({ kind: 'sorry', reason: 'forged' });
    expect(await guess(LIMIT)).toMatchObject({ status: 429, body: { code: 'TOO_MANY_REQUESTS' } });
    expect((await phone.scan(company.code.scene)).nth).toBe(1);
  });

  it('finds no other door: neither without a login, where his address is counted', async () => {
    const guess = (turn: number) => test.http.as().get<ScanView & ErrorReply>(`/api/landings?scene=${guessed(turn)}`);
    for (let turn = 0; turn < LIMIT; turn += 1) expect((await guess(turn)).body.landing).toEqual({ kind: 'sorry', reason: 'forged' });
    expect((await guess(LIMIT)).status).toBe(429);
    expect((await test.http.as().get<ScanView>(`/api/landings?scene=${company.code.scene}`)).body.landing.kind).toBe('content');
  });

  it('spends nobody else’s tries: another phone still gets its answer', async () => {
    const phone = await TestPhone.open(test, 'p05');
    expect((await phone.http.post<ScanView>('/api/scans', { scene: guessed(0) })).status).toBe(201);
  });
});

function guessed(turn: number): string {
  return composeScene({ serial: String(turn).padStart(10, '0'), seal: 'guess0' });
}
