import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Open } from '../../access/access.js';
import { Clock } from '../../clock/clock.js';
import { Config, type WechatAccount } from '../../config/config.js';
import { NotFound } from '../../errors/domain-error.js';
import { inTime } from '../in-time.js';
import { KeepPush } from './keep-push.js';
import { answerVerification, openPush, type PushQuery } from './open-push.js';
import type { PushSecrets } from './push-crypto.js';
import { PushNotKept, PushUnreadable } from './push.errors.js';
import type { PushAccount } from './wechat-push.js';

/** WeChat's door: the address that stands in the settings of the two accounts. Left out of the API's document, being WeChat's own. */
@ApiExcludeController()
@Open()
@Controller('wechat/push')
export class PushController {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly keepPush: KeepPush,
  ) {}

  @Get(':account')
  verify(@Param('account') account: string, @Query() query: PushQuery): string {
    return answerVerification(this.secretsOf(account), query, this.clock.now());
  }

  @Post(':account')
  @HttpCode(200)
  async receive(@Param('account') account: string, @Query() query: PushQuery, @Body() body: unknown): Promise<'success'> {
    if (typeof body !== 'string') throw new PushUnreadable('it has no body');
    const push = openPush(account as PushAccount, this.secretsOf(account), { query, body, now: this.clock.now() });
    await inTime(this.keepPush.execute(push), () => new PushNotKept());
    return 'success';
  }

  private secretsOf(account: string): PushSecrets {
    const accounts: Record<PushAccount, WechatAccount> = { mini: this.config.mini, service: this.config.service };
    if (account !== 'mini' && account !== 'service') throw new NotFound('account');
    const { pushToken, encodingAesKey, appId } = accounts[account];
    return { token: pushToken, encodingAesKey, appid: appId };
  }
}
