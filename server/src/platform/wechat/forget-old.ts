import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Background } from '../background/background.js';
import { PhoneAnswers } from './phones/phone-answers.js';
import { PushReceipts } from './push/push-receipts.js';

const EVERY_MS = 600_000;

/** Phone numbers are forgotten after ten minutes, receipts of pushes after three days. */
@Injectable()
export class ForgetOld implements OnModuleInit {
  constructor(
    private readonly background: Background,
    private readonly receipts: PushReceipts,
    private readonly phones: PhoneAnswers,
  ) {}

  onModuleInit(): void {
    this.background.register({ name: 'wechat-forget-old', restMs: EVERY_MS, turn: () => this.execute() });
  }

  async execute(): Promise<false> {
    await this.receipts.forgetOld();
    await this.phones.forgetOld();
    return false;
  }
}
