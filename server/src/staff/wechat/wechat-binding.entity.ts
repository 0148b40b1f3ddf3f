import { Entity, Index } from 'typeorm';
import { Id, IdOf, Moment, Text } from '../../platform/database/entity-columns.js';
import { BindingExpired } from '../staff.errors.js';

const LIFE_MS = 10 * 60_000;

/**
 * A binding code on its way: shown in the console, scanned with the service account, then opened in the mini-program. Each step can be
 * taken by one WeChat only; the same one may repeat it, because pushes and taps come twice.
 */
@Entity('wechat_bindings')
@Index('wechat_bindings_unique_ticket', ['ticketHash'], { unique: true })
@Index('wechat_bindings_of_member', ['staffId'])
@Index('wechat_bindings_by_end', ['expiresAt'])
export class WechatBinding {
  @Id() id: string;
  @Text(64) ticketHash: string;
  @IdOf() staffId: string;
  @Moment() expiresAt: Date;
  @Text(64, { nullable: true }) serviceOpenid: string | null = null;
  @Text(64, { nullable: true }) miniOpenid: string | null = null;

  static begun(facts: Pick<WechatBinding, 'id' | 'ticketHash' | 'staffId'>, at: Date): WechatBinding {
    return Object.assign(new WechatBinding(), facts, { expiresAt: lifeFrom(at) });
  }

  /** The first scan gives the person time for the second step. */
  scannedBy(serviceOpenid: string, at: Date): void {
    if (this.serviceOpenid === serviceOpenid) return;
    if (this.serviceOpenid !== null || this.expiresAt <= at) throw new BindingExpired();
    this.serviceOpenid = serviceOpenid;
    this.expiresAt = lifeFrom(at);
  }

  openedBy(miniOpenid: string, at: Date): void {
    if (this.miniOpenid === miniOpenid) return;
    if (this.miniOpenid !== null || this.serviceOpenid === null || this.expiresAt <= at) throw new BindingExpired();
    this.miniOpenid = miniOpenid;
  }
}

function lifeFrom(at: Date): Date {
  return new Date(at.getTime() + LIFE_MS);
}
