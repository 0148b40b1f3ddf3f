import type { DistributorView } from '@chudian/shared';
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { InConsole } from '../platform/access/access.js';
import { DistributorDto } from './distributor.dto.js';
import { DistributorRepository } from './distributor.repository.js';
import { KeepDistributor } from './keep-distributor.js';
import { PresentDistributors } from './present-distributors.js';

@Controller('api/admin/distributors')
export class DistributorsAdminController {
  constructor(
    private readonly distributors: DistributorRepository,
    private readonly keepDistributor: KeepDistributor,
    private readonly present: PresentDistributors,
  ) {}

  @Get()
  @InConsole('distributors.read')
  async list(): Promise<DistributorView[]> {
    return this.present.execute(await this.distributors.all());
  }

  @Post()
  @InConsole('distributors.manage')
  add(@Body() body: DistributorDto): Promise<DistributorView> {
    return this.keep(null, body);
  }

  @Put(':id')
  @InConsole('distributors.manage')
  change(@Param('id') id: string, @Body() body: DistributorDto): Promise<DistributorView> {
    return this.keep(id, body);
  }

  private async keep(id: string | null, body: DistributorDto): Promise<DistributorView> {
    const [view] = await this.present.execute([await this.keepDistributor.execute(id, body)]);
    return view;
  }
}
