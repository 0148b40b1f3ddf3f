import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { InConsole } from '../../platform/access/access.js';
import { PrintCodes } from './print-codes.js';
import { PrintDto } from './print.dto.js';

@Controller('api/admin/materials/:id')
export class PrintAdminController {
  constructor(private readonly printCodes: PrintCodes) {}

  @InConsole('materials.print')
  @Get('print.zip')
  async print(@Param('id') materialId: string, @Query() { batchId, ...query }: PrintDto): Promise<StreamableFile> {
    const { fileName, zip } = await this.printCodes.execute({ materialId, batchId }, query);
    const disposition = `attachment; filename="print.zip"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
    return new StreamableFile(zip, { type: 'application/zip', disposition });
  }
}
