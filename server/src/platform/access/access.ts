import type { Permission } from '@chudian/shared';
import { SetMetadata } from '@nestjs/common';

/** Who may call a route. Every route says so, on its method or its controller; a test walks them all. */
export type Access =
  | { kind: 'open' }
  | { kind: 'visitor' }
  | { kind: 'console'; permission: Permission }
  | { kind: 'wechat-staff'; permission: Permission }
  | { kind: 'door-device' };

export const ACCESS_MARK = 'chudian:access';

/** Anybody, without signing in. */
export const Open = () => SetMetadata(ACCESS_MARK, { kind: 'open' } satisfies Access);
/** Anybody who came through WeChat's login. */
export const ForVisitors = () => SetMetadata(ACCESS_MARK, { kind: 'visitor' } satisfies Access);
/** Staff signed in to the console who have this permission. */
export const InConsole = (permission: Permission) => SetMetadata(ACCESS_MARK, { kind: 'console', permission } satisfies Access);
/** Staff whose WeChat is bound, in the mini-program. */
export const InWechat = (permission: Permission) => SetMetadata(ACCESS_MARK, { kind: 'wechat-staff', permission } satisfies Access);
/** Phones that were paired as devices of an event's door, whoever holds them. */
export const ForDoorDevices = () => SetMetadata(ACCESS_MARK, { kind: 'door-device' } satisfies Access);
