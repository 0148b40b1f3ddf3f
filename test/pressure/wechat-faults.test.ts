import { testApp, type TestApp } from '../../server/src/app/testing/test-app.js';
import { ENGINES } from '../../server/src/platform/testing/databases.js';
import { ReportedAlerts, type Shown } from './support/reported-alerts.js';

type Effect = Parameters<TestApp['sandbox']['control']['addFault']>[0]['effect'];

/** What goes wrong, how often, which steps the alert tells of, and by what it is shown in the end. */
interface Case {
  when: string;
  faults: [match: string, effect: Effect, count?: number][];
  steps: string[];
  shown: keyof Shown;
}

const TEMPLATE = '*/cgi-bin/message/template/send';
const SUBSCRIBE = '*/cgi-bin/message/subscribe/send';
const WECOM = 'qyapi.weixin.qq.com/cgi-bin/message/send';
const error = (errcode: number): Effect => ({ kind: 'errcode', errcode });

const BY_TEMPLATE = ['service-template accepted', 'service-template delivered'];
const BY_SUBSCRIBE = ['mini-subscribe accepted', 'mini-subscribe delivered'];

/** Ann has no WeCom; her service account and her mini-program are bound. */
const ANN: Case[] = [
  { when: 'nothing is wrong', faults: [], steps: BY_TEMPLATE, shown: 'template' },
  { when: 'she does not follow any more', faults: [[TEMPLATE, error(43004)]], steps: ['service-template refused 43004', ...BY_SUBSCRIBE], shown: 'subscribe' },
  { when: 'the quota is used up', faults: [[TEMPLATE, error(45009)]], steps: ['service-template refused 45009', ...BY_SUBSCRIBE], shown: 'subscribe' },
  { when: 'a field does not fit', faults: [[TEMPLATE, error(47003)]], steps: ['service-template refused 47003', ...BY_SUBSCRIBE], shown: 'subscribe' },
  { when: 'she neither follows nor has a credit', faults: [[TEMPLATE, error(43004)], [SUBSCRIBE, error(43101)]], steps: ['service-template refused 43004', 'mini-subscribe refused 43101', 'email accepted'], shown: 'mail' },
  { when: 'WeChat is busy for a moment', faults: [[TEMPLATE, error(-1), 1]], steps: ['service-template unavailable -1', ...BY_TEMPLATE], shown: 'template' },
  { when: 'WeChat fails twice', faults: [[TEMPLATE, { kind: 'http', status: 502 }, 2]], steps: ['service-template unavailable', 'service-template unavailable', ...BY_TEMPLATE], shown: 'template' },
  { when: 'WeChat fails for good', faults: [[TEMPLATE, { kind: 'http', status: 500 }]], steps: [...Array<string>(3).fill('service-template unavailable'), 'service-template unconfirmed', ...BY_SUBSCRIBE], shown: 'subscribe' },
  { when: 'WeChat is slow', faults: [[TEMPLATE, { kind: 'slow', ms: 1_500 }]], steps: BY_TEMPLATE, shown: 'template' },
  { when: 'the connection is dropped', faults: [[TEMPLATE, { kind: 'drop' }, 1]], steps: ['service-template unavailable', ...BY_TEMPLATE], shown: 'template' },
  { when: 'the answer is lost after the message went out', faults: [[TEMPLATE, { kind: 'lose-answer' }, 1]], steps: ['service-template unavailable', ...BY_TEMPLATE.slice(0, 1)], shown: 'template' },
  { when: 'the token is refused in the middle', faults: [[TEMPLATE, error(40001), 1]], steps: BY_TEMPLATE, shown: 'template' },
  { when: 'the receipt comes twice', faults: [['push/service/TEMPLATESENDJOBFINISH', { kind: 'doubled' }]], steps: BY_TEMPLATE, shown: 'template' },
  { when: 'the receipt is badly signed', faults: [['push/service/TEMPLATESENDJOBFINISH', { kind: 'badly-signed' }]], steps: BY_TEMPLATE.slice(0, 1), shown: 'template' },
];

/** Ben has WeCom too. */
const BEN: Case[] = [
  { when: 'nothing is wrong', faults: [], steps: ['wecom accepted'], shown: 'textcard' },
  { when: 'he is not in the app’s scope', faults: [[WECOM, error(81013)]], steps: ['wecom refused 81013', ...BY_TEMPLATE], shown: 'template' },
  { when: 'WeCom loses its answer', faults: [[WECOM, { kind: 'lose-answer' }, 1]], steps: ['wecom unavailable', 'wecom accepted'], shown: 'textcard' },
];

describe.each(ENGINES)('an alert on %s', (engine) => {
  let test: TestApp;
  let alerts: ReportedAlerts;
  let codes: { ann: string; ben: string };

  beforeAll(async () => {
    test = await testApp(engine);
    alerts = await ReportedAlerts.of(test);
    codes = { ann: await alerts.salesperson('p01', null), ben: await alerts.salesperson('p02', 'chenruonan') };
  }, 60_000);

  afterEach(() => test.sandbox.control.clearFaults());
  afterAll(() => test.close());

  it.each(ANN)('for Ann, when $when, ends where it should, once, and says why', async ({ faults, steps, shown }) => {
    await alerts.allowOne('p01');
    await expectOnce('ann', faults, ['wecom skipped', ...steps], shown);
  });

  it.each(BEN)('for Ben, when $when, ends where it should, once, and says why', ({ faults, steps, shown }) => expectOnce('ben', faults, steps, shown));

  it('is not hurt when all tokens are revoked: they are fetched anew', async () => {
    expect(test.sandbox.control.revokeTokens()).toBeGreaterThan(0);
    await expectOnce('ann', [], ['wecom skipped', ...BY_TEMPLATE], 'template');
  });

  it('waits while WeChat, WeCom and the mail server are all away, and is shown once when WeChat is back', async () => {
    const before = alerts.shown();
    const strangers = [await alerts.stranger(), await alerts.stranger()];
    test.sandbox.control.addFault({ match: '*/message/*', effect: error(61450) });
    const { mails } = test.sandbox.sandbox;
    await mails.stop();
    const ids = [await alerts.begin(strangers[0], codes.ann), await alerts.begin(strangers[1], codes.ben)];
    for (let minute = 0; minute < 4; minute += 1) for (let step = 0; step < 10; step += 1) await alerts.pass(6_000);
    for (const id of ids) expect((await alerts.view(id)).state).toBe('waiting');
    expect(alerts.shown()).toEqual(before);

    test.sandbox.control.clearFaults();
    await alerts.pass(3_600_000);
    const ends = [await alerts.outcomeOf(ids[0]), await alerts.outcomeOf(ids[1])];
    expect(ends.map(({ state, route }) => `${route} ${state}`)).toEqual(['service-template delivered', 'wecom accepted']);
    expect(alerts.shown()).toEqual({ ...before, template: before.template + 1, textcard: before.textcard + 1 });
  }, 30_000);

  async function expectOnce(name: keyof typeof codes, faults: Case['faults'], steps: string[], kind: keyof Shown): Promise<void> {
    const stranger = await alerts.stranger();
    for (const [match, effect, count] of faults) test.sandbox.control.addFault({ match, effect, ...(count && { count }) });
    const before = alerts.shown();
    const alert = await alerts.outcomeOf(await alerts.begin(stranger, codes[name]));
    // A receipt that overtook the answer to its send is looked at again a moment later.
    await alerts.pass(2_000);
    const { attempts } = await alerts.view(alert.id);
    expect(attempts.map(({ route, outcome, errorCode }) => [route, outcome, ...(errorCode ? [errorCode] : [])].join(' '))).toEqual(steps);
    expect(attempts.filter(({ why }) => !/[\u4e00-\u9fff]/.test(why))).toEqual([]);
    expect(alerts.shown()).toEqual({ ...before, [kind]: before[kind] + 1 });
  }
});
