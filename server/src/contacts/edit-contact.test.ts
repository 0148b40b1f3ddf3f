import type { ContactView, ErrorReply } from '@chudian/shared';
import { hire } from '../app/testing/company.js';
import { testApp, type TestApp } from '../app/testing/test-app.js';
import { TestPhone } from '../app/testing/test-phone.js';
import type { TestHttp } from '../app/testing/test-http.js';
import { ENGINES } from '../platform/testing/databases.js';

describe.each(ENGINES)('editing a contact on %s', (engine) => {
  let test: TestApp;
  let marketer: TestHttp;
  let path: string;

  beforeAll(async () => {
    test = await testApp(engine);
    marketer = (await hire(test, 'marketer')).http;
    path = `/api/admin/contacts/${(await TestPhone.open(test, 'p01')).me.id}`;
  });

  afterAll(() => test.close());

  const edit = (body: object) => marketer.put<ContactView & ErrorReply>(path, body);
  const read = async () => (await marketer.get<ContactView>(path)).body;

  it('keeps the e-mail as forms do, and leaves alone what was not said', async () => {
    expect((await edit({ name: '林晓', email: ' lin.xiao＠example.com ' })).body).toMatchObject({ name: '林晓', email: 'lin.xiao@example.com' });
    await edit({ company: '启明智造' });
    expect(await read()).toMatchObject({ name: '林晓', company: '启明智造', email: 'lin.xiao@example.com' });
  });

  it('takes the e-mail away when it was emptied', async () => {
    await edit({ email: 'lin.xiao@example.com' });
    expect((await edit({ email: null })).body.email).toBeNull();
    await edit({ email: 'lin.xiao@example.com' });
    expect((await edit({ email: '   ' })).body.email).toBeNull();
  });

  it('refuses what is no address, and then changes nothing', async () => {
    await edit({ name: '林晓', email: 'lin.xiao@example.com' });
    const refused = await edit({ name: '别人', email: 'lin.xiao@example' });
    expect([refused.status, refused.body.code, refused.body.fields]).toEqual([422, 'EMAIL_INVALID', { email: '邮箱格式不正确' }]);
    expect((await edit({ name: '别人', email: `${'a'.repeat(250)}@x.cn` })).body.fields).toEqual({ email: '邮箱最多 254 个字符' });
    expect(await read()).toMatchObject({ name: '林晓', email: 'lin.xiao@example.com' });
  });
});
