import type { ParkedDeliveryView } from '@chudian/shared';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { InConsole } from '../platform/access/access.js';
import { ParkedDeliveries } from '../platform/domain-events/parked-deliveries.js';

/** Domain events that could not be delivered by themselves. */
@Controller('api/admin/operations/deliveries')
export class OperationsAdminController {
  constructor(private readonly parked: ParkedDeliveries) {}

  @InConsole('operations.read')
  @Get()
  all(): Promise<ParkedDeliveryView[]> {
    return this.parked.list();
  }

  @InConsole('operations.manage')
  @HttpCode(200)
  @Post(':id/retries')
  async retry(@Param('id') id: string): Promise<ParkedDeliveryView[]> {
    await this.parked.retry(id);
    return this.parked.list();
  }
}
