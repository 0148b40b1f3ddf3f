import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditRow } from './audit-row.entity.js';
import { AuditRowRepository } from './audit-row.repository.js';
import { AuditAdminController } from './audit.admin.controller.js';
import { ExportAudit } from './export-audit.js';
import { RecordAudit } from './record-audit.js';

/** Who did what that may be asked about one day. Owns `audit_rows`; announces nothing, hears nobody. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AuditRow])],
  controllers: [AuditAdminController],
  providers: [AuditRowRepository, RecordAudit, ExportAudit],
  exports: [RecordAudit],
})
export class AuditModule {}
