import { Module } from '@nestjs/common';
import { LeadsModule } from '../leads/leads.module.js';
import { MaterialsModule } from '../materials/materials.module.js';
import { AuditModule } from '../platform/audit/audit.module.js';
import { OperationsAdminController } from './operations.admin.controller.js';
import { OverviewAdminController } from './overview.admin.controller.js';
import { ReadFigureRows } from './read-figure-rows.js';
import { ReadOverview } from './read-overview.js';
import { ReadMaterialReport } from './read-material-report.js';
import { ReportsAdminController } from './reports.admin.controller.js';

/** What the numbers say, each with the rows behind it; and what the machine could not do by itself. Owns nothing. */
@Module({
  imports: [MaterialsModule, LeadsModule, AuditModule],
  controllers: [OverviewAdminController, ReportsAdminController, OperationsAdminController],
  providers: [ReadFigureRows, ReadOverview, ReadMaterialReport],
})
export class InsightsModule {}
