import type { ContactsPage, SorryReason } from '@chudian/shared';
import { composeScene, parseScene, SORRY_TEXTS } from '@chudian/shared';
import { design, makeCode } from '../../server/src/app/testing/company.js';
import { testApp, type TestApp } from '../../server/src/app/testing/test-app.js';
import { BUILD_TIMEOUT_MS } from '../support/build-lock.js';
import { handOutBrochure, SECOND_LANDING, type Handout } from '../support/brochure.js';
import { imageOf } from '../support/code-image.js';
import { packagedPhones, type PackagedPhone } from '../support/packaged-phone.js';
import { builtMiniProgram } from '../weapp-host/index.js';

const LANDING = 'materials/pages/landing/index';
/** Nobody answers here. */
const NO_SERVER = 'http://127.0.0.1:5099';

let dist: string;
let test: TestApp;
let company: Handout;
const phones = packagedPhones();
const attendee = (): PackagedPhone => phones(dist, test, 'p04');

beforeAll(async () => void (dist = await builtMiniProgram()), BUILD_TIMEOUT_MS);
beforeEach(async () => {
  test = await testApp();
  company = await handOutBrochure(test);
});
afterEach(() => test.close());

/** What a code may say that leads nowhere any more, or never did. */
const SCENES: Record<SorryReason, () => Promise<string>> = {
  expired: () => sceneOpen({ validUntil: '2026-01-01T00:00:00.000Z' }),
  'not-yet': () => sceneOpen({ validFrom: '2099-01-01T00:00:00.000Z' }),
  retired: async () => {
    const code = await makeCode(company.admin, company.brochure);
    await company.admin.post(`/api/admin/codes/${code.id}/retirement`);
    return code.scene;
  },
  unknown: () => Promise.resolve('0123456789abcdefg'),
  forged: async () => {
    const { serial, seal } = parseScene((await makeCode(company.admin, company.brochure)).scene)!;
    return composeScene({ serial, seal: [...seal].reverse().join('') });
  },
};

async function sceneOpen(time: { validFrom?: string; validUntil?: string }): Promise<string> {
  const { admin, campaign, salesId } = company;
  const material = await design(admin, { campaignId: campaign.id, owner: { kind: 'staff', id: salesId }, landing: SECOND_LANDING, ...time });
  return (await makeCode(admin, material)).scene;
}

it.each(Object.keys(SCENES) as SorryReason[])('a code that is %s says so kindly, shows what else there is, and another scan leads on', async (reason) => {
  const phone = attendee();
  const page = await phone.host.launchFromCode({ page: LANDING, scene: await SCENES[reason]() });
  await page.tap('#agree');
  expect(page.text()).toContain(SORRY_TEXTS[reason].title);
  expect(page.text()).toContain('为您准备的内容预测性维护白皮书');
  phone.holdScannerOver(await imageOf(company.admin, await makeCode(company.admin, company.material, 'mini')));
  await page.tap('#scan-again');
  expect(phone.page.find('#scan-again')).toBe(null);
  expect(phone.page.text('#leave-phone')).toBe('留下电话，顾问联系您');
});

it('who refused to be recognised is told the same', async () => {
  const phone = attendee();
  const page = await phone.host.launchFromCode({ page: LANDING, scene: await SCENES.retired() });
  await page.tap('#refuse');
  expect(page.text()).toContain(SORRY_TEXTS.retired.title);
});

it('who agrees while there is no server is told so, and agrees again once there is one', async () => {
  const phone = attendee();
  phone.connectTo(NO_SERVER);
  const page = await phone.scan(await company.print('mini'));
  await page.tap('#agree');
  expect(page.text()).toContain('网络好像断开了');
  phone.connectTo(test.http.url);
  await page.tap('#agree');
  expect(page.text()).toContain('预测性维护白皮书');
  await test.settle();
  expect((await company.admin.get<ContactsPage>('/api/admin/contacts')).body.rows.map((contact) => contact.touchpoints)).toEqual([1]);
});

it('who refused while there is no server is offered to try again', async () => {
  const phone = attendee();
  phone.connectTo(NO_SERVER);
  const page = await phone.scan(await company.print('mini'));
  await page.tap('#refuse');
  expect(page.text()).toContain('没有连上网络');
  phone.connectTo(test.http.url);
  await page.tap('#retry');
  expect(page.text()).toContain('预测性维护白皮书');
});
