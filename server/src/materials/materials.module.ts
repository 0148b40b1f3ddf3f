import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CampaignUse } from '../campaigns/campaign-use.js';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { SubjectNames } from '../contacts/subject-names.js';
import { ContentUse } from '../content/content-use.js';
import { ContentModule } from '../content/content.module.js';
import { DistributorsModule } from '../distributors/distributors.module.js';
import { RateLimitModule } from '../platform/rate-limit/rate-limit.module.js';
import { WechatModule } from '../platform/wechat/wechat.module.js';
import { CheckMaterial } from './check-material.js';
import { Batch, Code } from './code.entity.js';
import { CodeRepository } from './code.repository.js';
import { CODES_CONTROLLERS, CODES_ENTITIES, CODES_PROVIDERS } from './codes/codes.providers.js';
import { CountScans } from './count-scans.js';
import { FindScanned } from './find-scanned.js';
import { ForgeryLimit } from './forgery-limit.js';
import { GreetFollower } from './greet-follower.js';
import { KeepMaterial } from './keep-material.js';
import { LandingEvents } from './landing-events.js';
import { landingUses } from './landing-uses.js';
import { MaterialForLeads } from './material-for-leads.js';
import { Material } from './material.entity.js';
import { MaterialRepository } from './material.repository.js';
import { MaterialsAdminController } from './materials.admin.controller.js';
import { Placement } from './placement.entity.js';
import { PresentMaterials } from './present-materials.js';
import { ReadMaterialDays } from './read-material-days.js';
import { ReadScanTotals } from './read-scan-totals.js';
import { RebuildMaterialDays } from './rebuild-material-days.js';
import { RecordScans } from './record-scans.js';
import { CodeCount, MaterialDay, MaterialVisit } from './scan-counts.entity.js';
import { ScanMaterial } from './scan-material.js';
import { ScansController } from './scans.controller.js';
import { SceneMint } from './scene-mint.js';
import { ShowLanding } from './show-landing.js';
import { VisitBook } from './visit-book.js';
import { WhenFollowerRecognised } from './when-follower-recognised.js';

const INNER = [
  CheckMaterial, CodeRepository, CountScans, FindScanned, ForgeryLimit, GreetFollower, MaterialRepository, PresentMaterials, ReadScanTotals, RecordScans, SceneMint, ShowLanding, VisitBook, WhenFollowerRecognised,
];
const OFFERED = [LandingEvents, KeepMaterial, MaterialForLeads, ReadMaterialDays, RebuildMaterialDays, ScanMaterial];

/**
 * Printed things with codes on them: what each code leads to, and what happens when it is scanned. Owns materials, placements, codes,
 * batches, images of mini-program codes, preflights, visits and the daily summaries. Records `material-scanned`. Announces FollowerScanned,
 * CodesScanned and BatchGrew. Hears FollowerRecognised, and CodesScanned and BatchGrew itself.
 */
@Module({
  imports: [TypeOrmModule.forFeature([Material, Placement, Code, Batch, MaterialVisit, MaterialDay, CodeCount, ...CODES_ENTITIES]), CampaignsModule, ContentModule, DistributorsModule, RateLimitModule, WechatModule],
  controllers: [ScansController, MaterialsAdminController, ...CODES_CONTROLLERS],
  providers: [...INNER, ...OFFERED, ...CODES_PROVIDERS],
  exports: OFFERED,
})
export class MaterialsModule implements OnModuleInit {
  constructor(
    private readonly names: SubjectNames,
    private readonly materials: MaterialRepository,
    private readonly contentUse: ContentUse,
    private readonly campaignUse: CampaignUse,
  ) {}

  onModuleInit(): void {
    this.names.register('material', async (ids) => new Map((await this.materials.byIds(ids)).map(({ id, name }) => [id, name])));
    this.names.register('placement', async (ids) => new Map((await this.materials.placementsByIds(ids)).map(({ id, name }) => [id, name])));
    this.contentUse.register(async (ids) => landingUses(await this.materials.list({ retired: false }), ids));
    this.campaignUse.register((ids) => this.materials.countByCampaign(ids));
  }
}
