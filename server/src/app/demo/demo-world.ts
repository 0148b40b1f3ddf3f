import type { Type } from '@nestjs/common';
import type { StaffCaller } from '../../platform/access/callers.js';
import type { MovableClock } from '../../platform/clock/clock.js';
import type { StaffMember } from '../../staff/staff-member.entity.js';
import type { WechatDesk } from './wechat-desk.js';

/** What the demo's story is played on: a server without background work of its own, and its WeChat. Both live in the time of the story. */
export interface DemoServer {
  get<Part>(type: Type<Part>): Part;
  clock: MovableClock;
  wechat: WechatDesk;
  /** Does all background work that is due. */
  drain(): Promise<void>;
  /** For the person who waits. */
  tell(line: string): void;
}

export class DemoWorld {
  readonly wechat: WechatDesk;

  constructor(private readonly server: DemoServer) {
    this.wechat = server.wechat;
  }

  get now(): Date {
    return this.server.clock.now();
  }

  get<Part>(type: Type<Part>): Part {
    return this.server.get(type);
  }

  tell(line: string): void {
    this.server.tell(line);
  }

  async moveTo(at: Date): Promise<void> {
    this.server.clock.moveTo(at);
    await this.wechat.moveTo(at);
  }

  /** Everything that follows from what happened: leads, alerts, and the receipts that WeChat sends for them. */
  async settle(): Promise<void> {
    await this.server.drain();
    await this.wechat.untilPushed();
    await this.server.drain();
  }
}

/** A member of staff who does something himself. */
export function callerOf({ id, name, role, distributorId }: StaffMember): StaffCaller {
  return { kind: 'staff', staffId: id, name, role, distributorId, sessionId: null, address: '127.0.0.1' };
}
