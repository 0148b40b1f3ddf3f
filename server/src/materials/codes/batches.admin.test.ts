import type { BatchView, CodesPage, ErrorReply } from '@chudian/shared';
import { foundCompany, type Company } from '../../app/testing/company.js';
import { testApp, type TestApp } from '../../app/testing/test-app.js';
import { Transaction } from '../../platform/database/transaction.js';
import { DeliverDomainEvents } from '../../platform/domain-events/deliver.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { Code } from '../code.entity.js';
import { BatchGrew } from './batch.domain-events.js';
import { FillBatch } from './fill-batch.js';

jest.setTimeout(30_000);

describe.each(ENGINES)('batches on %s', (engine) => {
  let app: TestApp;
  let company: Company;

  beforeEach(async () => {
    app = await testApp(engine);
    company = await foundCompany(app);
    await app.settle();
  });
  afterEach(() => app.close());

  const route = () => `/api/admin/materials/${company.material.id}/batches`;
  const order = (size: number) => company.admin.post<BatchView>(route(), { placementId: company.material.placementDetails[0].id, name: '元旦批次', size });
  const progress = async () => (await company.admin.get<BatchView[]>(route())).body.map(({ made, status }) => ({ made, status }));
  const numbers = async (batchId: string) => {
    const codes = await app.get(Transaction).manager.find(Code, { select: { number: true, serial: true }, where: { batchId }, order: { number: 'ASC' } });
    expect(new Set(codes.map((code) => code.serial)).size).toBe(codes.length);
    return codes.map((code) => code.number);
  };

  test('a batch is made in portions, each of which shows as progress', async () => {
    const { status, body } = await order(1_200);
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: '元旦批次', size: 1_200, made: 0, status: 'making', placement: { name: '前台' } });
    const deliver = app.get(DeliverDomainEvents);
    const seen = [];
    while (await deliver.execute()) seen.push(...(await progress()));
    expect(seen).toEqual([{ made: 500, status: 'making' }, { made: 1_000, status: 'making' }, { made: 1_200, status: 'ready' }]);
    expect(await numbers(body.id)).toEqual(Array.from({ length: 1_200 }, (_, index) => index + 1));
  });

  test('what is announced twice is made once', async () => {
    const { body } = await order(600);
    const fill = app.get(FillBatch);
    await Promise.all([fill.execute(new BatchGrew(body.id, 0)), fill.execute(new BatchGrew(body.id, 0))]);
    await app.settle();
    expect(await numbers(body.id)).toEqual(Array.from({ length: 600 }, (_, index) => index + 1));
  });

  test('a portion that fails half way leaves nothing behind and is made again', async () => {
    const { body } = await order(3);
    const transaction = app.get(Transaction);
    await expect(transaction.run(async () => {
      await app.get(FillBatch).execute(new BatchGrew(body.id, 0));
      throw new Error('the process dies');
    })).rejects.toThrow('the process dies');
    expect(await numbers(body.id)).toEqual([]);
    await app.settle();
    expect(await numbers(body.id)).toEqual([1, 2, 3]);
  });

  test('codes of a batch are listed by their numbers', async () => {
    const { body } = await order(5);
    await app.settle();
    const first = (await company.admin.get<CodesPage>(`/api/admin/materials/${company.material.id}/codes?batchId=${body.id}&limit=3`)).body;
    const second = (await company.admin.get<CodesPage>(`/api/admin/materials/${company.material.id}/codes?batchId=${body.id}&limit=3&after=${first.next}`)).body;
    expect([...first.rows, ...second.rows].map((code) => code.number)).toEqual([1, 2, 3, 4, 5]);
    expect(second.next).toBe(null);
  });

  test('more than 50,000 codes are refused, and so are none', async () => {
    expect(await company.admin.post<ErrorReply>(route(), { placementId: company.material.placementDetails[0].id, name: '太大', size: 50_001 })).toMatchObject({ status: 422, body: { code: 'BATCH_TOO_LARGE' } });
    expect((await order(0)).status).toBe(400);
  });
});
