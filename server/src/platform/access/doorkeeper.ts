import type { StaffCaller } from './callers.js';

/** Who a session belongs to. Implemented by `staff`, which this folder does not know. */
export abstract class Doorkeeper {
  /** The member of staff of a console session, or null when it is unknown, ended or expired. */
  abstract consoleCaller(token: string, address: string): Promise<StaffCaller | null>;
  /** The member of staff to whom this contact's WeChat is bound, or null. */
  abstract wechatCaller(contactId: string, address: string): Promise<StaffCaller | null>;
}
