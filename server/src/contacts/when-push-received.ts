import { Injectable } from '@nestjs/common';
import { isDuplicate } from '../platform/database/database-errors.js';
import { idFor } from '../platform/database/ids.js';
import { Announcer } from '../platform/domain-events/announcer.js';
import { On } from '../platform/domain-events/on.js';
import { Transaction } from '../platform/database/transaction.js';
import { PushReceived } from '../platform/wechat/push/push-received.js';
import type { WechatPush } from '../platform/wechat/push/wechat-push.js';
import { ServiceAccount } from '../platform/wechat/service-account.js';
import { ticketInScene } from '../staff/wechat/binding-scene.js';
import type { IdentityKey } from './identity.repository.js';
import { RecogniseContact } from './recognise-contact.js';
import { RecordTouchpoint } from './record-touchpoint.js';
import { FollowerRecognised } from './touchpoint.domain-events.js';

const KINDS = { follow: 'service-followed', unfollow: 'service-unfollowed', text: 'service-message' } as const;
const DETAIL_LENGTH = 200;

/** Recognises the person behind what happens at the service account, and records the encounter. */
@Injectable()
export class WhenPushReceived {
  constructor(
    private readonly transaction: Transaction,
    private readonly service: ServiceAccount,
    private readonly recognise: RecogniseContact,
    private readonly record: RecordTouchpoint,
    private readonly announcer: Announcer,
  ) {}

  @On(PushReceived, 'contacts.recognise-follower', 'outside')
  async handle({ push }: PushReceived): Promise<void> {
    // Somebody who binds his WeChat is one of our people, not a contact by that.
    if (ticketInScene(push.scene)) return;
    const isPerson = push.account === 'service' && ['follow', 'unfollow', 'scan', 'text'].includes(push.kind);
    if (!isPerson) return;
    // Asked before the transaction: WeChat may take seconds to tell.
    const unionid = push.kind === 'unfollow' ? undefined : (await this.service.followerInfo(push.openid)).unionid;
    const contact = await this.recognise.execute(keysOf(push.openid, unionid));
    try {
      await this.transaction.run(() => this.recordAll(push, contact.id));
    } catch (error) {
      // This delivery was cut off after its work was done: the encounter is there.
      if (!isDuplicate(error)) throw error;
    }
  }

  private async recordAll(push: WechatPush, contactId: string): Promise<void> {
    const kind = KINDS[push.kind as keyof typeof KINDS];
    // Who follows by a code meets us by what the code is on: whoever knows the code records that encounter first, then this one.
    if (kind && !push.scene) await this.record.execute({ id: idFor(push.dedupeKey), contactId, kind, detail: push.text?.slice(0, DETAIL_LENGTH) ?? null });
    if (push.kind !== 'follow' && push.kind !== 'scan') return;
    await this.announcer.announce(new FollowerRecognised(contactId, push.openid, push.scene, push.kind === 'follow', push.dedupeKey));
  }
}

function keysOf(openid: string, unionid: string | undefined): IdentityKey[] {
  return [{ kind: 'service-openid', value: openid }, ...(unionid ? [{ kind: 'unionid' as const, value: unionid }] : [])];
}
