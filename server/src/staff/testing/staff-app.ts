import type { Role } from '@chudian/shared';
import { Distributors1763700006000 } from '../../distributors/1763700006000-distributors.migration.js';
import { DistributorsModule } from '../../distributors/distributors.module.js';
import { newId } from '../../platform/database/ids.js';
import { platformApp, type PlatformApp, type PlatformOptions } from '../../platform/testing/platform-app.js';
import { Wechat1763700100000 } from '../../platform/wechat/1763700100000-wechat.migration.js';
import { WechatModule } from '../../platform/wechat/wechat.module.js';
import { Staff1763700005000 } from '../1763700005000-staff.migration.js';
import { AddStaffMember } from '../add-staff-member.js';
import type { StaffMember } from '../staff-member.entity.js';
import { StaffModule } from '../staff.module.js';
import { Browser } from './browser.js';
import { PortsModule } from './ports.js';

export const PASSWORD = 'seven-red-lanterns';

export interface StaffApp extends PlatformApp {
  /** Takes somebody on who has chosen `PASSWORD`. */
  hire(role: Role, name?: string, facts?: { distributorId?: string }): Promise<StaffMember>;
  /** His browser, signed in. */
  browserOf(member: StaffMember, address?: string): Promise<Browser>;
}

// Hashing a password is slow on purpose, and some tests guess dozens of them.
jest.setTimeout(30_000);

/** The real staff and distributors on the real platform. */
export async function staffApp(options: PlatformOptions = {}): Promise<StaffApp> {
  const platform = await platformApp([WechatModule, StaffModule, DistributorsModule, PortsModule], [Staff1763700005000, Distributors1763700006000, Wechat1763700100000], options);
  const founder = { staffId: null, name: '系统', address: '' };
  const hire: StaffApp['hire'] = async (role, name = role, { distributorId = role === 'distributor' ? newId() : undefined } = {}) => {
    const facts = { name, email: `${name}@qiming.cn`, role, distributorId };
    return (await platform.app.get(AddStaffMember).execute(founder, facts, PASSWORD)).member;
  };
  const browserOf: StaffApp['browserOf'] = async (member, address) => {
    const browser = new Browser(platform.app, address);
    await browser.signIn(member.email, PASSWORD);
    return browser;
  };
  return { ...platform, hire, browserOf };
}
