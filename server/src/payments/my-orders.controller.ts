import type { MyOrderView, PaymentView } from '@chudian/shared';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ForVisitors } from '../platform/access/access.js';
import { Visitor, type VisitorCaller } from '../platform/access/callers.js';
import { FollowMyOrder } from './follow-my-order.js';
import { PreparePayment } from './prepare-payment.js';
import { presentMyOrder } from './present-orders.js';

@ForVisitors()
@Controller('api/me/orders')
export class MyOrdersController {
  constructor(
    private readonly followMyOrder: FollowMyOrder,
    private readonly preparePayment: PreparePayment,
  ) {}

  @Get(':id')
  async one(@Visitor() { contactId }: VisitorCaller, @Param('id') id: string): Promise<MyOrderView> {
    return presentMyOrder(await this.followMyOrder.execute(contactId, id));
  }

  @Post(':id/payments')
  pay(@Visitor() { contactId }: VisitorCaller, @Param('id') id: string): Promise<PaymentView> {
    return this.preparePayment.execute(contactId, id);
  }
}
