import { Controller, Get, Header } from '@nestjs/common';
import { collectDefaultMetrics, register } from 'prom-client';
import { Open } from '../access/access.js';

collectDefaultMetrics();

/** Prometheus' door. It tells counts and times only; keep it inside your network all the same. */
@Open()
@Controller('metrics')
export class MetricsController {
  @Get()
  @Header('Content-Type', register.contentType)
  all(): Promise<string> {
    return register.metrics();
  }
}
