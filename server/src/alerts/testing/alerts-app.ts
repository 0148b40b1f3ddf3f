import { setTimeout as wait } from 'node:timers/promises';
import type { AlertsPage, AlertView } from '@chudian/shared';
import { startSandbox, type RunningSandbox } from '../../../../sandbox/src/index.js';
import type { StaffCaller } from '../../platform/access/callers.js';
import { Background } from '../../platform/background/background.js';
import { Transaction } from '../../platform/database/transaction.js';
import { platformApp, type PlatformApp, type PlatformOptions } from '../../platform/testing/platform-app.js';
import { Wechat1763700100000 } from '../../platform/wechat/1763700100000-wechat.migration.js';
import { WechatModule } from '../../platform/wechat/wechat.module.js';
import { Staff1763700005000 } from '../../staff/1763700005000-staff.migration.js';
import { AddStaffMember } from '../../staff/add-staff-member.js';
import { StaffMember } from '../../staff/staff-member.entity.js';
import { StaffModule } from '../../staff/staff.module.js';
import { PortsModule } from '../../staff/testing/ports.js';
import { Alerts1763700400000 } from '../1763700400000-alerts.migration.js';
import { Notices1763700410000 } from '../1763700410000-notices.migration.js';
import type { AlertOrder } from '../alert-order.js';
import { Alert } from '../alert.entity.js';
import { AlertsModule } from '../alerts.module.js';
import { QueueAlert } from '../queue-alert.js';
import { ReadAlerts } from '../read-alerts.js';

export const ADMIN: StaffCaller = { kind: 'staff', staffId: 'admin', name: '管理员', role: 'admin', distributorId: null, sessionId: null, address: '' };
/** Somebody of the sandbox who follows the service account. */
const PERSON = 'p01';

export interface AlertsApp extends PlatformApp {
  sandbox: RunningSandbox;
  ann: StaffMember;
  person: NonNullable<ReturnType<RunningSandbox['sandbox']['people']['find']>>;
  queue(changes?: Partial<AlertOrder>): Promise<AlertView>;
  /** Does everything that is due, until nobody has anything to tell any more. */
  settle(): Promise<void>;
  view(id: string): Promise<AlertView>;
  /** Latest first. */
  read(): Promise<AlertsPage>;
  change(id: string, changes: Partial<Alert>): Promise<void>;
  changeAnn(changes: Partial<StaffMember>): Promise<void>;
  /** Lets time pass, for us and for WeChat. */
  pass(ms: number): Promise<void>;
}

/** Which ways lead to Ann. She always has a mailbox. */
export interface Ways {
  wecom?: boolean;
  service?: boolean;
  mini?: boolean;
  /** For a second process: the WeChat of the first, which has hired Ann. */
  sandbox?: RunningSandbox;
}

/** The real alerts on the real platform, before a WeChat of their own. */
export async function alertsApp({ wecom = false, service = true, mini = false, sandbox: shared }: Ways = {}, { engine, settings }: PlatformOptions = {}): Promise<AlertsApp> {
  const sandbox = shared ?? (await startSandbox());
  const platform = await platformApp(
    [WechatModule, StaffModule, PortsModule, AlertsModule],
    [Staff1763700005000, Wechat1763700100000, Alerts1763700400000, Notices1763700410000],
    { engine, settings: { ...settingsFor(sandbox), ...settings } },
  );
  platform.clock.moveTo(null);
  if (!shared) await receivePushes(platform, sandbox);
  const { people } = sandbox.sandbox;
  const person = people.find(PERSON)!;
  const ann = await hire(platform, { wecomUserId: wecom ? person.wecomUserid : null, serviceOpenid: service ? people.openid(person, 'service') : null, miniOpenid: mini ? people.openid(person, 'mini') : null });
  const read = platform.app.get(ReadAlerts, { strict: false });
  const { manager } = platform.app.get(Transaction);
  const view = (id: string) => read.one(ADMIN, id);
  let hasPassed = 0;

  const settle = async () => {
    await platform.app.get(Background).drain();
    await sandbox.pushes.idle();
    await platform.app.get(Background).drain();
  };
  return {
    ...platform, sandbox, ann, person, settle, view, read: () => read.page(ADMIN, {}),
    queue: async (changes = {}) => {
      const order = { ...anOrder(ann.id), ...changes };
      await platform.app.get(QueueAlert, { strict: false }).execute(order);
      return view((await manager.findOneByOrFail(Alert, { dedupeKey: order.dedupeKey })).id);
    },
    change: async (id, changes) => { await manager.update(Alert, id, changes); },
    changeAnn: async (changes) => { await manager.update(StaffMember, ann.id, changes); },
    pass: async (ms) => {
      hasPassed += ms;
      sandbox.control.clock.advance(ms);
      platform.clock.moveTo(new Date(Date.now() + hasPassed));
      await wait(1);
      await settle();
    },
    close: async () => {
      await platform.close();
      if (!shared) await sandbox.close();
    },
  };
}

export function anOrder(recipientStaffId: string): AlertOrder {
  return {
    dedupeKey: 'lead-opened:1', recipientStaffId, distributorId: null, kind: 'lead-opened', title: '新线索：林晓雯（上海浦江机电科技（集团）股份有限公司）', leadId: '1',
    fields: { who: '林晓雯', company: '上海浦江机电科技（集团）股份有限公司华东大区', phoneMasked: '139****5601', why: '扫描「2027 台历」\n（展台）', at: new Date().toISOString(), state: '新线索' },
    miniPage: 'leads/pages/lead/index?id=1', consolePage: '/leads/1',
  };
}

function settingsFor({ url, smtpPort }: RunningSandbox): Record<string, string> {
  return {
    WECHAT_API_BASE: `${url}/api.weixin.qq.com`, WECHAT_MP_BASE: `${url}/mp.weixin.qq.com`, WECOM_API_BASE: `${url}/qyapi.weixin.qq.com`,
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
  };
}

async function receivePushes({ app }: PlatformApp, sandbox: RunningSandbox): Promise<void> {
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  sandbox.control.configure({ miniProgram: { push: { url: `${url}/wechat/push/mini` } }, serviceAccount: { push: { url: `${url}/wechat/push/service` } } });
}

async function hire({ app }: PlatformApp, ways: Partial<StaffMember>): Promise<StaffMember> {
  const known = await app.get(Transaction).manager.findOneBy(StaffMember, { email: 'ann@qiming.cn' });
  if (known) return known;
  const by = { staffId: null, name: '系统', address: '' };
  const { member } = await app.get(AddStaffMember, { strict: false }).execute(by, { name: '安妮', email: 'ann@qiming.cn', role: 'sales' }, 'seven-red-lanterns');
  return app.get(Transaction).manager.save(Object.assign(member, ways));
}
