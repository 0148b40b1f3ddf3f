import type { FormBody, FormSchema, FormView, TagView } from '@chudian/shared';
import { hire } from '../../app/testing/company.js';
import { testApp, type TestApp } from '../../app/testing/test-app.js';
import type { TestHttp } from '../../app/testing/test-http.js';
import { RecogniseContact } from '../../contacts/recognise-contact.js';
import { VisitorTokens } from '../../platform/access/visitor-tokens.js';

/** Somebody in the mini-program. */
export interface TestVisitor {
  id: string;
  http: TestHttp;
}

export interface FormsWorld extends TestApp {
  admin: TestHttp;
  /** Where uploaded files lie. */
  folder: string;
  tag: TagView;
  /** Designed through the console's own door. */
  design(schema: FormSchema, name?: string): Promise<FormView>;
  /** A person whom we have not met before. */
  visitor(): Promise<TestVisitor>;
}

/** A company with one tag. */
export async function formsWorld(engine: string): Promise<FormsWorld> {
  const app = await testApp(engine);
  const { http: admin } = await hire(app, 'admin', { name: '周敏' });
  const { body: tag } = await admin.post<TagView>('/api/admin/tags', { name: '有采购计划' });
  const design = async (schema: FormSchema, name = '需求登记') => {
    const body: FormBody = { name, schema };
    const reply = await admin.post<FormView>('/api/admin/forms', body);
    if (reply.status !== 201) throw new Error(`No form: ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  let people = 0;
  const visitor = async () => {
    const { id } = await app.get(RecogniseContact).execute([{ kind: 'mini-openid', value: `visitor-${(people += 1)}` }]);
    return { id, http: app.http.as(app.get(VisitorTokens).issue(id).token) };
  };
  return { ...app, admin, folder: app.settings.FILES_FOLDER, tag, design, visitor };
}

/** Name, phone, a choice that puts a tag, and a question only for those who chose it. */
export function needsSchema(tagId: string): FormSchema {
  return {
    fields: [
      { id: 'name', kind: 'text', label: '姓名', required: true, profile: 'name' },
      { id: 'phone', kind: 'phone', label: '手机号', required: true, profile: 'phone' },
      { id: 'email', kind: 'email', label: '邮箱', profile: 'email' },
      { id: 'plan', kind: 'choice', label: '采购计划', required: true, options: [{ id: 'yes', label: '半年内', tagIds: [tagId] }, { id: 'no', label: '没有' }] },
      { id: 'budget', kind: 'number', label: '预算（万元）', showWhen: { match: 'all', tests: [{ fieldId: 'plan', how: 'is', value: 'yes' }] } },
      { id: 'size', kind: 'choice', label: '公司规模', askOnce: true, options: [{ id: 's', label: '百人以下' }, { id: 'l', label: '百人以上' }] },
    ],
    thanks: '我们会尽快联系您',
  };
}
