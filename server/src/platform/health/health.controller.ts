import { Controller, Get, Res } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FastifyReply } from 'fastify';
import { Open } from '../access/access.js';

/** For whoever watches over the process. */
@Open()
@Controller()
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  /** The process is alive. */
  @Get('healthz')
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can answer requests: its database answers. */
  @Get('readyz')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const isReady = await this.dataSource.query('SELECT 1').then(() => true, () => false);
    await reply.status(isReady ? 200 : 503).send({ status: isReady ? 'ok' : 'database unavailable' });
  }
}
