import { Global, Module, type NestModule } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { FastifyInstance } from 'fastify';
import { WechatHttp } from './calls/wechat-http.js';
import { ForgetOld } from './forget-old.js';
import { MiniProgram } from './mini-program.js';
import { WechatPay } from './pay/wechat-pay.js';
import { PhoneAnswer } from './phones/phone-answer.entity.js';
import { PhoneAnswers } from './phones/phone-answers.js';
import { KeepPush } from './push/keep-push.js';
import { openPushDoor } from './push/push-door.js';
import { PushReceipt } from './push/push-receipt.entity.js';
import { PushReceipts } from './push/push-receipts.js';
import { PushController } from './push/push.controller.js';
import { ServiceAccount } from './service-account.js';
import { TokenShelf } from './tokens/token-shelf.js';
import { Tokens } from './tokens/tokens.js';
import { WechatToken } from './tokens/wechat-token.entity.js';
import { Wecom } from './wecom.js';

/**
 * The gateway to WeChat and WeCom: the only folder that knows their addresses, field names, signatures and error numbers.
 * Offers `MiniProgram`, `ServiceAccount`, `WechatPay` and `Wecom`, which refuse by `WechatRefused` and `WechatUnavailable`.
 * Owns `wechat_tokens`, `wechat_phone_answers`, `wechat_push_receipts`. Announces `PushReceived`. Hears nobody.
 */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([WechatToken, PhoneAnswer, PushReceipt])],
  controllers: [PushController],
  providers: [WechatHttp, TokenShelf, Tokens, PhoneAnswers, MiniProgram, ServiceAccount, WechatPay, Wecom, PushReceipts, KeepPush, ForgetOld],
  exports: [MiniProgram, ServiceAccount, WechatPay, Wecom],
})
export class WechatModule implements NestModule {
  constructor(private readonly adapterHost: HttpAdapterHost) {}

  /** Called before the routes are made, and in processes that have routes only. */
  configure(): void {
    openPushDoor(this.adapterHost.httpAdapter.getInstance<FastifyInstance>());
  }
}
