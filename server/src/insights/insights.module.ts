import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AlertsModule } from '../alerts/alerts.module.js';
import { LeadsModule } from '../leads/leads.module.js';
import { MaterialsModule } from '../materials/materials.module.js';
import { AuditModule } from '../platform/audit/audit.module.js';
import { LeadDay } from './lead-day.entity.js';
import { OperationsAdminController } from './operations.admin.controller.js';
import { OverviewAdminController } from './overview.admin.controller.js';
import { ReadFigureRows } from './read-figure-rows.js';
import { ReadLeadDays } from './read-lead-days.js';
import { ReadOverview } from './read-overview.js';
import { ReadMaterialReport } from './read-material-report.js';
import { ReportsAdminController } from './reports.admin.controller.js';
import { WhenLeadOpened } from './when-lead-opened.js';

/** What the numbers say, each with the rows behind it; and what the machine could not do by itself. Owns lead_days. Hears LeadOpened. */
@Module({
  imports: [TypeOrmModule.forFeature([LeadDay]), AlertsModule, MaterialsModule, LeadsModule, AuditModule],
  controllers: [OverviewAdminController, ReportsAdminController, OperationsAdminController],
  providers: [ReadFigureRows, ReadLeadDays, WhenLeadOpened, ReadOverview, ReadMaterialReport],
})
export class InsightsModule {}
