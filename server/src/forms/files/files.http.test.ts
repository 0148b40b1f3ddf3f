import { FILE_MOST_BYTES, type ErrorReply, type FileView, type FormSchema, type FormView, type SubmissionsPage } from '@chudian/shared';
import { readdirSync } from 'node:fs';
import { hire } from '../../app/testing/company.js';
import { ENGINES } from '../../platform/testing/databases.js';
import { docm, docx, EXE, GIF, HTML, JPG, PDF, plainZip, PNG, SVG, WEBP, xlsx } from '../testing/sample-files.js';
import { formsWorld, type FormsWorld, type TestVisitor } from '../testing/forms-world.js';
import { nameOf } from './name-of.js';
import { SweepUploads } from './sweep-uploads.js';

jest.setTimeout(60_000);

const DAY_MS = 24 * 60 * 60_000;
const SCHEMA: FormSchema = { fields: [{ id: 'paper', kind: 'file', label: '资料', required: true, limits: { max: 2 } }], allowsEdit: true };

describe.each(ENGINES)('uploaded files on %s', (engine) => {
  let world: FormsWorld;
  let form: FormView;

  beforeAll(async () => {
    world = await formsWorld(engine);
    form = await world.design(SCHEMA);
  });
  afterEach(() => world.clock.moveTo(null));
  afterAll(() => world.close());

  const upload = (visitor: TestVisitor, name: string, bytes: Uint8Array, query = '') => visitor.http.upload<FileView & ErrorReply>(`/api/forms/${form.id}/files${query}`, name, bytes);
  const submit = (visitor: TestVisitor, ids: string[]) => visitor.http.post<ErrorReply>(`/api/forms/${form.id}/submissions`, { answers: { paper: ids } });
  const sweepTomorrow = async () => {
    world.clock.moveTo(new Date(Date.now() + DAY_MS + 60_000));
    await world.get(SweepUploads).execute();
    world.clock.moveTo(null);
  };
  const kept = () => readdirSync(world.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

  test.each([
    ['picture.PNG', PNG, 'picture.png'], ['photo.jpeg', JPG, 'photo.jpg'], ['a.webp', WEBP, 'a.webp'], ['合同 终稿.pdf', PDF, '合同 终稿.pdf'], ['说明.docx', docx(), '说明.docx'], ['报价.xlsx', xlsx(), '报价.xlsx'],
  ])('%s is taken', async (name, bytes, kept) => {
    const content = await bytes;
    expect(await upload(await world.visitor(), name, content)).toMatchObject({ status: 201, body: { name: kept, bytes: content.length } });
  });

  test.each([
    ['a page that says it is a picture', 'cute.png', HTML], ['a drawing that runs', 'logo.svg', SVG], ['a program', 'report.pdf', EXE], ['a moving picture', 'a.gif', GIF], ['an archive', 'a.docx', plainZip()],
    ['a document with macros', 'a.docx', docm()], ['text', 'a.txt', Buffer.from('hello')], ['nothing', 'a.png', Buffer.alloc(0)],
  ])('%s is refused, whatever its name says', async (_, name, bytes) => {
    const before = kept();
    expect(await upload(await world.visitor(), name, await bytes)).toMatchObject({ status: 422, body: { code: 'FILE_REFUSED' } });
    expect(kept()).toBe(before);
  });

  test('ten megabytes and no more', async () => {
    const visitor = await world.visitor();
    const large = Buffer.concat([PDF, Buffer.alloc(FILE_MOST_BYTES - PDF.length)]);
    expect((await upload(visitor, 'a.pdf', large)).status).toBe(201);
    expect(await upload(visitor, 'a.pdf', Buffer.concat([large, Buffer.from('x')]))).toMatchObject({ status: 422, body: { code: 'FILE_TOO_LARGE' } });
  });

  test('one visitor does not fill the disk', async () => {
    const visitor = await world.visitor();
    const large = Buffer.concat([PDF, Buffer.alloc(FILE_MOST_BYTES - PDF.length)]);
    for (let index = 0; index < 5; index += 1) expect((await upload(visitor, 'a.pdf', large)).status).toBe(201);
    expect((await upload(visitor, 'a.pdf', large)).body.code).toBe('FILE_QUOTA_USED_UP');
    const hasty = await world.visitor();
    const replies = [];
    for (let index = 0; index < 31; index += 1) replies.push((await upload(hasty, 'a.png', PNG)).status);
    expect(replies.filter((status) => status === 429).length).toBe(1);
  });

  test('a form without a question for files takes none', async () => {
    const other = await world.design({ fields: [{ id: 'q', kind: 'text', label: '问题' }] });
    const visitor = await world.visitor();
    expect((await visitor.http.upload<ErrorReply>(`/api/forms/${other.id}/files`, 'a.png', PNG)).body.code).toBe('FILE_REFUSED');
    expect((await visitor.http.post<ErrorReply>(`/api/forms/${form.id}/files`, {})).body.code).toBe('FILE_REFUSED');
  });

  test('a file is sent as a download that nothing runs, to its owner and to staff who may read forms, and to nobody else', async () => {
    const [owner, stranger] = [await world.visitor(), await world.visitor()];
    const { body: file } = await upload(owner, '合同.pdf', PDF);
    await submit(owner, [file.id]);
    const sent = await owner.http.get<string>(`/api/forms/files/${file.id}`);
    expect([sent.status, sent.body]).toEqual([200, PDF.toString()]);
    expect(sent.headers).toMatchObject({
      'content-type': 'application/pdf', 'content-disposition': `attachment; filename="file.pdf"; filename*=UTF-8''${encodeURIComponent('合同.pdf')}`,
      'x-content-type-options': 'nosniff', 'content-security-policy': "sandbox; default-src 'none'", 'cache-control': 'private, no-store',
    });
    expect((await stranger.http.get(`/api/forms/files/${file.id}`)).status).toBe(404);
    expect((await world.http.get(`/api/forms/files/${file.id}`)).status).toBe(401);
    expect((await world.admin.get(`/api/admin/forms/files/${file.id}`)).status).toBe(200);
    expect((await (await hire(world, 'sales')).http.get(`/api/admin/forms/files/${file.id}`)).status).toBe(403);
    const { rows } = (await world.admin.get<SubmissionsPage>(`/api/admin/forms/${form.id}/submissions`)).body;
    expect(rows.find((row) => row.contact.id === owner.id)?.answers).toEqual([{ fieldId: 'paper', label: '资料', text: '合同.pdf', files: [file] }]);
  });

  test('nobody answers with the file of another, or with one that belongs to another answer', async () => {
    const [owner, thief] = [await world.visitor(), await world.visitor()];
    const { body: file } = await upload(owner, 'a.png', PNG);
    const stolen = await submit(thief, [file.id]);
    expect([stolen.status, stolen.body.fields]).toEqual([422, { paper: '文件已失效，请重新上传' }]);
    expect((await submit(owner, [file.id])).status).toBe(201);
    const other = await world.design(SCHEMA, '另一份');
    expect((await owner.http.post<ErrorReply>(`/api/forms/${other.id}/submissions`, { answers: { paper: [file.id] } })).body.fields).toEqual({ paper: '文件已失效，请重新上传' });
  });

  test('what no answer claimed is swept after a day; what was claimed stays; what was replaced goes', async () => {
    const visitor = await world.visitor();
    const [claimed, forgotten] = [(await upload(visitor, 'a.png', PNG)).body, (await upload(visitor, 'b.png', PNG)).body];
    await submit(visitor, [claimed.id]);
    const status = async (file: FileView) => (await world.admin.get(`/api/admin/forms/files/${file.id}`)).status;
    await sweepTomorrow();
    expect([await status(claimed), await status(forgotten)]).toEqual([200, 404]);
    const { body: better } = await upload(visitor, 'c.png', PNG);
    await submit(visitor, [better.id]);
    await sweepTomorrow();
    expect([await status(claimed), await status(better)]).toEqual([404, 200]);
  });
});

test.each([
  ['../../etc/passwd', '文件'], ['C:\\Users\\ann\\简历.exe', '简历'], ['a"b<c>.html', 'abc'], ['.htaccess', '文件'], ['', '文件'], [`${'长'.repeat(300)}.png`, '长'.repeat(100)], ['a\r\nSet-Cookie: x', 'a Set-Cookie x'],
])('%p is kept under a name that does no harm', (given, stem) => {
  const expected = given === '../../etc/passwd' ? 'passwd.pdf' : `${stem}.pdf`;
  expect(nameOf(given, 'application/pdf')).toBe(expected);
});
