import type { OrdersPage, OrderView } from '@chudian/shared';
import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InConsole } from '../platform/access/access.js';
import { Staff, type StaffCaller } from '../platform/access/callers.js';
import { ExportOrders } from './export-orders.js';
import { OrderRefund } from './order-refund.js';
import { OrdersQueryDto, RefundDto } from './payments.dto.js';
import { ReadOrders } from './read-orders.js';

@Controller('api/admin')
export class OrdersAdminController {
  constructor(
    private readonly readOrders: ReadOrders,
    private readonly exportOrders: ExportOrders,
    private readonly orderRefund: OrderRefund,
  ) {}

  @InConsole('payments.read')
  @Get('orders')
  page(@Query() query: OrdersQueryDto): Promise<OrdersPage> {
    return this.readOrders.page(query);
  }

  @InConsole('payments.manage')
  @Get('orders.csv')
  async csv(@Query() query: OrdersQueryDto, @Staff() caller: StaffCaller, @Res() reply: FastifyReply): Promise<void> {
    const stream = await this.exportOrders.execute(query, caller);
    void reply.header('Content-Type', 'text/csv; charset=utf-8').header('Content-Disposition', 'attachment; filename="orders.csv"').send(stream);
  }

  @InConsole('payments.read')
  @Get('orders/:id')
  one(@Param('id') id: string): Promise<OrderView> {
    return this.readOrders.one(id);
  }

  @InConsole('payments.manage')
  @Post('orders/:id/refunds')
  async refund(@Param('id') id: string, @Body() body: RefundDto, @Staff() caller: StaffCaller): Promise<OrderView> {
    await this.orderRefund.execute(caller, id, { amountFen: body.amountFen, reason: body.reason.trim() });
    return this.readOrders.one(id);
  }

  @InConsole('payments.manage')
  @Post('orders/:id/refunds/:refundId/retries')
  async retry(@Param('id') id: string, @Param('refundId') refundId: string, @Staff() caller: StaffCaller): Promise<OrderView> {
    await this.orderRefund.again(caller, id, refundId);
    return this.readOrders.one(id);
  }
}
