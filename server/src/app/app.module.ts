import { Module } from '@nestjs/common';
import { AlertsModule } from '../alerts/alerts.module.js';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { ContentModule } from '../content/content.module.js';
import { DistributorsModule } from '../distributors/distributors.module.js';
import { EventsModule } from '../events/events.module.js';
import { FormsModule } from '../forms/forms.module.js';
import { InsightsModule } from '../insights/insights.module.js';
import { LeadsModule } from '../leads/leads.module.js';
import { MaterialsModule } from '../materials/materials.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { AccessModule } from '../platform/access/access.module.js';
import { AuditModule } from '../platform/audit/audit.module.js';
import { ConfigModule } from '../platform/config/config.module.js';
import { DatabaseModule } from '../platform/database/database.module.js';
import { DomainEventsModule } from '../platform/domain-events/domain-events.module.js';
import { HealthController } from '../platform/health/health.controller.js';
import { LoggingModule } from '../platform/logging/logging.module.js';
import { MetricsController } from '../platform/metrics/metrics.controller.js';
import { RateLimitModule } from '../platform/rate-limit/rate-limit.module.js';
import { SecurityModule } from '../platform/security/security.module.js';
import { WechatModule } from '../platform/wechat/wechat.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { LinkOutController } from './link-out.controller.js';
import { migrations } from './migrations.js';

export const PLATFORM = [ConfigModule, LoggingModule, DatabaseModule.with(migrations), SecurityModule, DomainEventsModule, AccessModule, AuditModule, RateLimitModule, WechatModule];
const CAPABILITIES = [StaffModule, DistributorsModule, ContactsModule, AlertsModule, PaymentsModule, ContentModule, CampaignsModule, MaterialsModule, FormsModule, EventsModule, LeadsModule, InsightsModule];

/** The whole server: the capabilities in their order, on the platform. */
@Module({ imports: [...PLATFORM, ...CAPABILITIES], controllers: [HealthController, MetricsController, LinkOutController] })
export class AppModule {}
