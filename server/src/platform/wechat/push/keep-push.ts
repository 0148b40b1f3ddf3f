import { Injectable } from '@nestjs/common';
import { Transaction } from '../../database/transaction.js';
import { Announcer } from '../../domain-events/announcer.js';
import { PushReceipts, PushRepeated } from './push-receipts.js';
import { PushReceived } from './push-received.js';
import type { WechatPush } from './wechat-push.js';

/** Keeps a push and announces it, once, however often WeChat repeats it. */
@Injectable()
export class KeepPush {
  constructor(
    private readonly transaction: Transaction,
    private readonly receipts: PushReceipts,
    private readonly announcer: Announcer,
  ) {}

  async execute(push: WechatPush): Promise<void> {
    try {
      await this.transaction.run(async () => {
        await this.receipts.add(push.dedupeKey);
        await this.announcer.announce(new PushReceived(push));
      });
    } catch (error) {
      if (!(error instanceof PushRepeated)) throw error;
    }
  }
}
