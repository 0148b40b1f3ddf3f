import { Body, Catch, Controller, Headers, HttpCode, Post, UseFilters, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Open } from '../platform/access/access.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { inTime } from '../platform/wechat/in-time.js';
import { PayNotificationForged, PayNotificationNotKept } from '../platform/wechat/pay/pay.errors.js';
import { WechatPay } from '../platform/wechat/pay/wechat-pay.js';
import { KeepPaymentNotification } from './keep-payment-notification.js';
import { PaymentsOff } from './order.errors.js';

/** WeChat Pay reads `FAIL` and a status that is no success, and comes again later. */
@Catch()
class FailReply implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const status = error instanceof PayNotificationForged || error instanceof PaymentsOff ? 400 : 503;
    const message = error instanceof DomainError ? error.message : 'not kept';
    void host.switchToHttp().getResponse<FastifyReply>().status(status).send({ code: 'FAIL', message });
  }
}

/** WeChat Pay's door: it tells of payments and refunds, and is answered when that is kept. */
@ApiExcludeController()
@Open()
@UseFilters(FailReply)
@Controller('wechat/pay/notifications')
export class PayNotificationsController {
  constructor(
    private readonly pay: WechatPay,
    private readonly keepNotification: KeepPaymentNotification,
  ) {}

  @Post()
  @HttpCode(204)
  async receive(@Headers() headers: Record<string, string>, @Body() body: unknown): Promise<void> {
    if (!this.pay.isOn) throw new PaymentsOff();
    if (typeof body !== 'string') throw new PayNotificationForged('it has no body');
    await inTime(this.keep(headers, body), () => new PayNotificationNotKept());
  }

  private async keep(headers: Record<string, string>, body: string): Promise<void> {
    await this.keepNotification.execute(await this.pay.readNotification({ headers, body }), body);
  }
}
