import type { ContactsPage, LeadsPage, NewStaffView, StaffView } from '@chudian/shared';
import { readFileSync } from 'node:fs';
import type { Download } from 'playwright-core';
import { bindWechat, design, hire, makeCode, PASSWORD } from '../../server/src/app/testing/company.js';
import type { TestHttp } from '../../server/src/app/testing/test-http.js';
import { TestPhone } from '../../server/src/app/testing/test-phone.js';
import { handOutBrochure, type Handout } from '../support/brochure.js';
import { BUILD_TIMEOUT_MS } from '../support/build-lock.js';
import { chromiumWindows, overflowOf, shot } from '../support/chromium.js';
import { ConsoleWindow } from '../support/console-window.js';
import { setStage, type Stage } from '../support/stage.js';

const SALESPERSON = 'p09';
const REAL_PHONE = { width: 390, height: 844 };

const openWindow = chromiumWindows();
let test: Stage;
let company: Handout;
let marketer: { http: TestHttp };

beforeAll(async () => {
  test = await setStage();
  company = await handOutBrochure(test);
  marketer = await hire(test, 'marketer', { name: '周敏' });
  await bindWechat(test, { id: company.salesId, http: company.sales }, SALESPERSON);
}, BUILD_TIMEOUT_MS);
afterAll(() => test.close());

/** A window in which somebody is signed in. */
async function consoleOf(http: TestHttp, viewport?: typeof REAL_PHONE): Promise<ConsoleWindow> {
  const { email } = (await http.get<StaffView>('/api/admin/me/staff')).body;
  const console = new ConsoleWindow(await openWindow({ viewport }), test.serverUrl);
  await console.signIn(email, PASSWORD);
  await console.isIn();
  return console;
}

async function bytesOf(downloading: Promise<Download>): Promise<Buffer> {
  return readFileSync(await (await downloading).path());
}

/** Somebody scans the brochure and leaves his details, with the phone in his hand. */
async function scanAndLeave(personId: string, details: { name: string; company: string; phone: string }): Promise<void> {
  const phone = await TestPhone.open(test, personId);
  const { scanId } = await phone.scan((await makeCode(company.admin, company.brochure)).scene);
  await phone.http.post('/api/me/details', { ...details, scanId });
}

it('the marketer plans a campaign, writes content, designs a material, makes codes, checks and downloads them', async () => {
  const console = await consoleOf(marketer.http);
  const { window } = console;

  await console.visit('营销活动');
  await console.press('新建营销活动');
  await console.fill('名称', '2027 春季展会');
  await console.press(/保\s*存/);
  await console.sees('2027 春季展会');

  await console.visit('内容');
  await console.follow('新建内容');
  await console.fill('标题', '轴承选型要点');
  await console.fill('摘要', '一页看懂型号');
  await window.getByRole('textbox', { name: '正文' }).fill('先看振动，再看温度，最后看电流。');
  await shot(window, 'console-01-content');
  await console.press(/创\s*建/);
  await console.hears('内容已创建');

  await console.visit('物料');
  await console.follow('新建物料');
  await console.fill('名称', '展会手册');
  await console.choose('形式', '手册');
  await console.choose('营销活动', '2027 春季展会');
  await console.choose('负责人', '林晓');
  await console.choose('标签', '台历用户');
  await console.fill('投放位名称', '封底');
  await console.press('添加投放位');
  await console.fill('投放位名称', '展台 A', 1);
  await console.press('添加规则');
  await console.fill('表单标题', '预约现场演示');
  await console.fill('表单说明', '工程师带设备上门');
  await window.getByText('一篇内容').last().click();
  await console.choose('内容', '轴承选型要点');
  await shot(window, 'console-02-material');
  await console.press(/创\s*建/);
  await window.getByRole('tab', { name: /二维码/ }).click();
  await console.press('制作一个码');
  await console.choose('投放位', '封底');
  await shot(window, 'console-03-code');
  await console.press(/制\s*作$/);
  await console.hears('码已制作');

  await console.press('印前预检');
  await console.sees('1 个码全部通过，可以印刷');
  await shot(window, 'console-04-preflight');
  await window.getByRole('button', { name: /关闭|Close/ }).last().click();

  await console.press(/^放大/);
  const png = window.waitForEvent('download');
  await window.getByRole('link', { name: '下载 PNG' }).click();
  expect((await bytesOf(png)).subarray(1, 4).toString()).toBe('PNG');
  const svg = window.waitForEvent('download');
  await window.getByRole('link', { name: '下载 SVG' }).click();
  expect((await bytesOf(svg)).toString()).toContain('<svg');
  await window.keyboard.press('Escape');
  await console.press('下载印刷文件');
  const zip = window.waitForEvent('download');
  await window.getByRole('link', { name: '下载 ZIP' }).click();
  const contents = (await bytesOf(zip)).toString('latin1');
  for (const kind of ['.png', '.svg', '.pdf', '.csv']) expect(contents).toContain(kind);
});

it('a scan arrives while the marketer looks; every number opens, down to the person, and the answer appears by itself', async () => {
  const console = await consoleOf(marketer.http);
  const { window } = console;
  await console.visit('线索');
  await scanAndLeave('p04', { name: '林晓雯', company: '苏州精工机械', phone: '13912345601' });
  await console.sees('林晓雯');
  await shot(window, 'console-05-leads');

  await console.visit('物料效果');
  await console.press(/^选型手册 扫码次数 1，/);
  await window.getByRole('dialog', { name: '扫码次数的明细' }).getByRole('link', { name: /林晓雯/ }).waitFor();
  await shot(window, 'console-06-rows');
  await console.follow(/林晓雯/);
  await console.sees('第 1 次扫描「选型手册」');
  await console.sees('物料「选型手册」');
  await console.sees('UnionID');
  await shot(window, 'console-07-contact');

  await console.press('查看线索');
  await console.follow(/林晓雯/);
  await console.sees('已送达');
  const salesperson = await TestPhone.open(test, SALESPERSON);
  const lead = (await company.admin.get<LeadsPage>('/api/admin/leads')).body.rows.find((row) => row.contact.name === '林晓雯')!;
  await salesperson.http.post(`/api/staff/leads/${lead.id}/answers`, { verdict: 'valid' });
  await console.sees('SQL');
  await shot(window, 'console-08-answered');

  await console.signOut();
  await window.goto(`${test.serverUrl}/console/leads/${lead.id}`);
  await console.sees('登录控制台');
});

it('somebody new is let in with the password he was given, and no further before he has his own', async () => {
  const { body } = await company.admin.post<NewStaffView>('/api/admin/staff', { name: '新来的何静', email: 'hejing@test.chudian.local', role: 'marketer' });
  const console = new ConsoleWindow(await openWindow(), test.serverUrl);
  await console.signIn(body.email, body.firstPassword);
  await console.sees('设置您自己的密码');
  await shot(console.window, 'console-09-first-password');
  await console.window.goto(`${test.serverUrl}/console/contacts`);
  await console.sees('设置您自己的密码');
  await console.fill('初始密码', body.firstPassword);
  await console.fill('新密码', 'wo-zi-ji-de-mi-ma-2027');
  await console.fill('再填一次新密码', 'wo-zi-ji-de-mi-ma-2027');
  await console.press('保存并继续');
  await console.window.getByRole('heading', { name: '联系人', level: 1 }).waitFor();
});

it('a salesperson sees his own leads and people, and of the rest neither menu nor page', async () => {
  await scanAndLeave('p05', { name: '王建国', company: '无锡设备科', phone: '13912345602' });
  const other = await hire(test, 'sales', { name: '陈若楠' });
  await test.settle();
  const theirs = await consoleOf(company.sales);
  await theirs.open('/leads?state=all');
  await theirs.sees('王建国');

  const console = await consoleOf(other.http);
  await console.open('/leads?state=all');
  await console.sees('没有符合条件的线索');
  await console.open('/contacts');
  await console.sees(/还没有联系人/);
  expect(await console.window.getByRole('menuitem').allInnerTexts()).toEqual(['线索', '联系人', '提醒', '活动', '活动系列', '内容', '标签']);
  const [{ id }] = (await company.sales.get<LeadsPage>('/api/admin/leads')).body.rows;
  await console.window.goto(`${test.serverUrl}/console/leads/${id}`);
  await console.sees('没有找到这条线索');
  await console.window.goto(`${test.serverUrl}/console/materials`);
  await console.sees('您没有查看此页面的权限');
});

it('no page has to be pushed sideways on a phone, whatever the names', async () => {
  const { admin, brochure, campaign, salesId } = company;
  const long = '2027 年度高端装备预测性维护与智能制造解决方案巡回研讨会专用超长名称易拉宝（华东、华南、西南大区通用版）';
  await scanAndLeave('p08', { name: '欧阳慕容·阿卜杜热西提·买买提', company: '新疆天山重型机械设备制造（集团）股份有限公司乌鲁木齐分公司', phone: '18612345605' });
  await design(admin, { name: long, campaignId: campaign.id, owner: { kind: 'staff', id: salesId }, landing: { kind: 'form', title: '预约', intro: '' } });
  await test.settle();
  const contact = (await admin.get<ContactsPage>('/api/admin/contacts')).body.rows.find((row) => row.name?.startsWith('欧阳'))!;
  const lead = (await admin.get<LeadsPage>('/api/admin/leads')).body.rows.find((row) => row.contact.id === contact.id)!;
  const pages = [
    ...['/overview', '/report', '/leads', `/leads/${lead.id}`, '/contacts', `/contacts/${contact.id}`, '/alerts', '/campaigns'],
    ...['/materials', '/materials/new', `/materials/${brochure.id}`, `/materials/${brochure.id}?tab=codes`, '/content', '/content/new', `/content/${company.content.id}`],
    ...['/tags', '/staff', '/distributors', '/assignment-rules', '/operations/deliveries', '/operations/audit', '/me'],
  ];
  const console = await consoleOf(admin, REAL_PHONE);
  const wide: Record<string, number> = {};
  for (const page of pages) {
    await console.open(page);
    await shot(console.window, `console-390${page.replace(/[/?=]+/g, '-').replace(/-\w{20,}/, '-one')}`);
    const overflow = await overflowOf(console.window);
    if (overflow > 0) wide[page] = overflow;
  }
  expect(wide).toEqual({});
});
