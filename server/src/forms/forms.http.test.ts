import type { ContactView, ErrorReply, FormForVisitor, FormRow, FormSchema, FormView, SubmissionsPage, SubmissionView, TouchpointView, Page } from '@chudian/shared';
import { hire } from '../app/testing/company.js';
import { countQueries } from '../alerts/testing/count-queries.js';
import { Transaction } from '../platform/database/transaction.js';
import { ENGINES } from '../platform/testing/databases.js';
import { formsWorld, needsSchema, type FormsWorld, type TestVisitor } from './testing/forms-world.js';

jest.setTimeout(60_000);

const ANSWERS = { name: '张三', phone: '138 0013 8000', email: 'zhang@example.com', plan: 'yes', budget: '50', size: 'l' };
const one: FormSchema = { fields: [{ id: 'q', kind: 'text', label: '问题' }] };

describe.each(ENGINES)('forms on %s', (engine) => {
  let world: FormsWorld;

  beforeAll(async () => { world = await formsWorld(engine); });
  afterAll(() => world.close());

  const submit = (phone: TestVisitor, form: FormView, answers: object, more: object = {}) => phone.http.post<SubmissionView & ErrorReply>(`/api/forms/${form.id}/submissions`, { answers, ...more });
  const read = async (phone: TestVisitor, form: FormView) => (await phone.http.get<FormForVisitor & ErrorReply>(`/api/forms/${form.id}`)).body;
  const contact = async (phone: TestVisitor) => (await world.admin.get<ContactView>(`/api/admin/contacts/${phone.id}`)).body;

  describe('in the console', () => {
    test('a form is made, and every change of its questions is a version of its own', async () => {
      const form = await world.design(one, '版本');
      expect(form).toMatchObject({ name: '版本', version: 1, fields: 1, submissions: 0, uses: [], isArchived: false, schema: one });
      const two: FormSchema = { fields: [...one.fields, { id: 'r', kind: 'rating', label: '评分' }] };
      const changed = (await world.admin.put<FormView>(`/api/admin/forms/${form.id}`, { name: '版本', schema: two, version: 1 })).body;
      expect(changed.versions).toMatchObject([{ version: 2, fields: 2, submissions: 0, savedBy: '周敏' }, { version: 1, fields: 1, submissions: 0, savedBy: '周敏' }]);
      const renamed = (await world.admin.put<FormView>(`/api/admin/forms/${form.id}`, { name: '新名字', schema: two })).body;
      expect([renamed.name, renamed.version]).toEqual(['新名字', 2]);
    });

    test('who saves over what somebody else saved is told', async () => {
      const form = await world.design(one);
      await world.admin.put(`/api/admin/forms/${form.id}`, { name: '别人的', schema: { fields: [{ id: 'z', kind: 'text', label: '别的' }] }, version: 1 });
      const late = await world.admin.put<ErrorReply>(`/api/admin/forms/${form.id}`, { name: '我的', schema: one, version: 1 });
      expect([late.status, late.body.code]).toEqual([409, 'FORM_CHANGED']);
    });

    test('a form that cannot be asked is refused with what is wrong, and where', async () => {
      const reply = await world.admin.post<ErrorReply>('/api/admin/forms', { name: '坏的', schema: { fields: [{ id: 'a', kind: 'choice', label: '', options: [] }] } });
      expect([reply.status, reply.body.code, reply.body.fields]).toEqual([422, 'FORM_INVALID', { 'schema.fields.0.label': '请填写问题', 'schema.fields.0.options': '请添加选项' }]);
    });

    test('an option does not put a tag that does not exist', async () => {
      const reply = await world.admin.post<ErrorReply>('/api/admin/forms', { name: '坏的', schema: needsSchema('nosuchtag') });
      expect(reply.body).toMatchObject({ code: 'FORM_INVALID', fields: { 'schema.fields': '选项上的标签不存在，请重新选择' } });
    });

    test('a copy asks the same under another name, and goes its own way', async () => {
      const form = await world.design(one, '原件');
      const copy = (await world.admin.post<FormView>(`/api/admin/forms/${form.id}/copies`)).body;
      expect(copy).toMatchObject({ name: '原件（副本）', version: 1, schema: one });
      expect(copy.id).not.toBe(form.id);
    });

    test('the list counts answers with as many queries for one form as for many', async () => {
      const count = async () => countQueries(world.app, () => world.admin.get<FormRow[]>('/api/admin/forms'));
      const before = await count();
      await world.design(one);
      await world.design(one);
      expect(await count()).toBe(before);
    });

    test('an SDR reads forms and does not change them; sales do not see them', async () => {
      const [sdr, sales] = [await hire(world, 'sdr'), await hire(world, 'sales')];
      expect((await sdr.http.get('/api/admin/forms')).status).toBe(200);
      expect((await sdr.http.post('/api/admin/forms', { name: 'x', schema: one })).status).toBe(403);
      expect((await sales.http.get('/api/admin/forms')).status).toBe(403);
    });
  });

  describe('on a phone', () => {
    test('answers are kept, told to the profile, tagged, and recorded as an encounter', async () => {
      const form = await world.design(needsSchema(world.tag.id));
      const phone = await world.visitor();
      expect(await read(phone, form)).toMatchObject({ name: '需求登记', version: 1, known: {}, submission: null });
      expect(JSON.stringify(await read(phone, form))).not.toContain(world.tag.id);
      const reply = await submit(phone, form, ANSWERS);
      expect([reply.status, reply.body]).toEqual([201, { id: reply.body.id, at: reply.body.at, thanks: '我们会尽快联系您' }]);
      const person = await contact(phone);
      expect(person).toMatchObject({ name: '张三', email: 'zhang@example.com', phoneMasked: '138****8000', tags: [{ name: '有采购计划' }] });
      expect(person.taggings[0].setBy).toEqual({ kind: 'form', id: form.id, name: '需求登记' });
      const { rows } = (await world.admin.get<Page<TouchpointView>>(`/api/admin/contacts/${phone.id}/touchpoints`)).body;
      expect(rows.map((row) => [row.kind, row.summary])).toEqual([['form-submitted', '提交表单：需求登记']]);
    });

    test('the same judge as on the phone: every wrong field is told at once', async () => {
      const form = await world.design(needsSchema(world.tag.id));
      const phone = await world.visitor();
      const reply = await submit(phone, form, { phone: '123', plan: 'perhaps' });
      expect([reply.status, reply.body.code, reply.body.fields]).toEqual([422, 'FORM_ANSWERS_INVALID', { name: '请填写', phone: '手机号格式不正确', plan: '请从选项中选择' }]);
      expect((await contact(phone)).touchpoints).toBe(0);
    });

    test('an answer to a hidden question is dropped', async () => {
      const form = await world.design(needsSchema(world.tag.id));
      const phone = await world.visitor();
      await submit(phone, form, { ...ANSWERS, plan: 'no' });
      const { rows } = (await world.admin.get<SubmissionsPage>(`/api/admin/forms/${form.id}/submissions`)).body;
      expect(rows[0].answers.map(({ label, text }) => [label, text])).toEqual([['姓名', '张三'], ['手机号', '138****8000'], ['邮箱', 'zhang@example.com'], ['采购计划', '没有'], ['公司规模', '百人以上']]);
      expect(rows[0]).toMatchObject({ contact: { id: phone.id, name: '张三' }, subject: { kind: 'form', id: form.id, name: '需求登记' }, version: 1, editedAt: null });
    });

    test('a known person is asked less, and need not type his number again', async () => {
      const phone = await world.visitor();
      await submit(phone, await world.design(needsSchema(world.tag.id)), ANSWERS);
      const form = await world.design(needsSchema(world.tag.id), '第二份');
      expect((await read(phone, form)).known).toEqual({ name: '张三', phone: '138****8000', email: 'zhang@example.com' });
      expect((await submit(phone, form, { plan: 'no' })).status).toBe(201);
      expect((await contact(phone)).phoneMasked).toBe('138****8000');
    });

    test('once is enough; a form that allows it may be answered anew, and its tags follow the answers', async () => {
      const strict = await world.design(needsSchema(world.tag.id));
      const phone = await world.visitor();
      await submit(phone, strict, { ...ANSWERS, plan: 'no' });
      expect((await submit(phone, strict, ANSWERS)).body.code).toBe('FORM_ALREADY_SUBMITTED');

      const form = await world.design({ ...needsSchema(world.tag.id), allowsEdit: true });
      await submit(phone, form, ANSWERS);
      expect((await contact(phone)).tags.map((tag) => tag.name)).toEqual(['有采购计划']);
      expect(await read(phone, form)).toMatchObject({ known: { name: '张三', plan: 'yes', budget: 50, size: 'l' }, submission: { files: [] } });
      expect((await submit(phone, form, { plan: 'no' })).status).toBe(201);
      expect((await contact(phone)).tags).toEqual([]);
      const { rows } = (await world.admin.get<SubmissionsPage>(`/api/admin/forms/${form.id}/submissions`)).body;
      expect([rows.length, rows[0].editedAt !== null, rows[0].answers.find((answer) => answer.fieldId === 'plan')?.text]).toEqual([1, true, '没有']);
    });

    test('a tag that a member of staff put stays, whatever is answered', async () => {
      const form = await world.design({ ...needsSchema(world.tag.id), allowsEdit: true });
      const phone = await world.visitor();
      await world.admin.put(`/api/admin/contacts/${phone.id}/tags/${world.tag.id}`, {});
      await submit(phone, form, ANSWERS);
      await submit(phone, form, { plan: 'no' });
      expect((await contact(phone)).tags.map((tag) => tag.name)).toEqual(['有采购计划']);
    });

    test('two taps at the same moment are one submission', async () => {
      const form = await world.design(needsSchema(world.tag.id));
      const phone = await world.visitor();
      const replies = await Promise.all(Array.from({ length: 6 }, () => submit(phone, form, ANSWERS)));
      expect(replies.map((reply) => reply.status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
      expect((await contact(phone)).touchpoints).toBe(1);
    });

    test('who opened the form before it was changed is judged by what he saw', async () => {
      const form = await world.design(one);
      await world.admin.put(`/api/admin/forms/${form.id}`, { name: 'x', schema: { fields: [{ id: 'other', kind: 'text', label: '新问题', required: true }] } });
      const phone = await world.visitor();
      expect((await submit(phone, form, { q: '答' }, { version: 1 })).status).toBe(201);
      expect((await submit(phone, form, { q: '答' }, { version: 99 })).body.code).toBe('FORM_NOT_FOUND');
      const { versions } = (await world.admin.get<FormView>(`/api/admin/forms/${form.id}`)).body;
      expect(versions.map(({ version, submissions }) => [version, submissions])).toEqual([[2, 0], [1, 1]]);
    });

    test('an archived form takes no more answers, and says so', async () => {
      const form = await world.design(one);
      const phone = await world.visitor();
      await world.admin.post(`/api/admin/forms/${form.id}/archival`);
      expect([(await submit(phone, form, { q: 'x' })).body.code, (await read(phone, form)).code]).toEqual(['FORM_ARCHIVED', 'FORM_ARCHIVED']);
      await world.admin.delete(`/api/admin/forms/${form.id}/archival`);
      expect((await submit(phone, form, { q: 'x' })).status).toBe(201);
    });

    test('a number lies sealed in the database, also in the answers', async () => {
      const form = await world.design(needsSchema(world.tag.id));
      const phone = await world.visitor();
      await submit(phone, form, { ...ANSWERS, phone: '13912345678' });
      const rows = await world.get(Transaction).manager.query<object[]>('SELECT * FROM form_submissions');
      expect(JSON.stringify(rows)).not.toContain('13912345678');
      expect(JSON.stringify(rows)).toContain('139****5678');
    });
  });

  test('answers go out as CSV that no spreadsheet takes for formulas, with the questions of all versions', async () => {
    const form = await world.design(one, '导出');
    const [first, second] = [await world.visitor(), await world.visitor()];
    await submit(first, form, { q: '=HYPERLINK("http://evil")' });
    await world.admin.put(`/api/admin/forms/${form.id}`, { name: '导出', schema: { fields: [{ id: 'n', kind: 'number', label: '人数' }] } });
    await submit(second, form, { n: '3' });
    const csv = await world.admin.get<string>(`/api/admin/forms/${form.id}/submissions.csv`);
    const lines = csv.body.trimEnd().split('\n');
    expect(lines[0]).toBe('提交时间,来自,联系人,公司,手机号,人数,问题');
    expect(lines.slice(1).map((line) => line.replace(/^[^,]+,/, ''))).toEqual(['导出,,,,3,', '导出,,,,,"\'=HYPERLINK(""http://evil"")"']);
    const { body: audit } = await world.admin.get<Page<{ action: string; subject: string }>>('/api/admin/audit');
    expect(audit.rows[0]).toMatchObject({ action: 'rows-exported', subject: '表单「导出」的答卷' });
  });

  test('the list of answers is read by key, with as many queries for one as for many', async () => {
    const form = await world.design(needsSchema(world.tag.id), '分页');
    const phones = [await world.visitor(), await world.visitor(), await world.visitor()];
    const page = async (query = '') => (await world.admin.get<SubmissionsPage>(`/api/admin/forms/${form.id}/submissions${query}`)).body;
    await submit(phones[0], form, { ...ANSWERS, name: '一' });
    const queries = await countQueries(world.app, () => page());
    for (const [index, phone] of phones.slice(1).entries()) await submit(phone, form, { ...ANSWERS, name: ['二', '三'][index] });
    expect(await countQueries(world.app, () => page())).toBe(queries);
    const first = await page('?limit=2');
    const rest = await page(`?limit=2&after=${first.next}`);
    expect([...first.rows, ...rest.rows].map((row) => row.contact.name)).toEqual(['三', '二', '一']);
    expect([rest.next, (await page('?version=2')).rows]).toEqual([null, []]);
  });
});

