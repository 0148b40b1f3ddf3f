import type { MaterialRow, MaterialView } from '@chudian/shared';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { InConsole } from '../platform/access/access.js';
import { KeepMaterial } from './keep-material.js';
import { MaterialRepository } from './material.repository.js';
import { MaterialDto, MaterialsQueryDto } from './materials.dto.js';
import { PresentMaterials } from './present-materials.js';

@Controller('api/admin/materials')
export class MaterialsAdminController {
  constructor(
    private readonly materials: MaterialRepository,
    private readonly keep: KeepMaterial,
    private readonly present: PresentMaterials,
  ) {}

  @InConsole('materials.read')
  @Get()
  async list(@Query() { retired, ...query }: MaterialsQueryDto): Promise<MaterialRow[]> {
    return this.present.rows(await this.materials.list({ ...query, ...(retired && { retired: retired === 'true' }) }));
  }

  @InConsole('materials.read')
  @Get(':id')
  async one(@Param('id') id: string): Promise<MaterialView> {
    return this.present.one(await this.materials.get(id));
  }

  @InConsole('materials.manage')
  @Post()
  async add(@Body() body: MaterialDto): Promise<MaterialView> {
    return this.present.one(await this.keep.design(null, body.toBody()));
  }

  @InConsole('materials.manage')
  @Put(':id')
  async change(@Param('id') id: string, @Body() body: MaterialDto): Promise<MaterialView> {
    return this.present.one(await this.keep.design(id, body.toBody()));
  }

  @InConsole('materials.manage')
  @HttpCode(200)
  @Post(':id/retirement')
  async retire(@Param('id') id: string): Promise<MaterialView> {
    return this.present.one(await this.keep.setRetired(id, true));
  }

  @InConsole('materials.manage')
  @Delete(':id/retirement')
  async revive(@Param('id') id: string): Promise<MaterialView> {
    return this.present.one(await this.keep.setRetired(id, false));
  }
}
