import type { BatchView } from '@chudian/shared';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { InConsole } from '../../platform/access/access.js';
import { MaterialRepository } from '../material.repository.js';
import { BatchRepository } from './batch.repository.js';
import { BatchDto } from './codes.dto.js';
import { MakeBatch } from './make-batch.js';
import { PresentCodes } from './present-codes.js';

@Controller('api/admin/materials/:id/batches')
export class BatchesAdminController {
  constructor(
    private readonly materials: MaterialRepository,
    private readonly batches: BatchRepository,
    private readonly make: MakeBatch,
    private readonly present: PresentCodes,
  ) {}

  @InConsole('materials.read')
  @Get()
  async all(@Param('id') materialId: string): Promise<BatchView[]> {
    await this.materials.get(materialId);
    return this.present.batches(await this.batches.ofMaterial(materialId));
  }

  @InConsole('materials.manage')
  @Post()
  async add(@Param('id') materialId: string, @Body() body: BatchDto): Promise<BatchView> {
    return this.present.batch(await this.make.execute(materialId, body));
  }
}
