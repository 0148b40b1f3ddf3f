import type { CampaignBody, Utm } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, Json, Moment, Text, Whole } from '../platform/database/entity-columns.js';

/** A marketing campaign: what its materials have in common. */
@Entity('campaigns')
@Index('campaigns_by_creation', ['createdAt'])
export class Campaign {
  @Id() id: string;
  @Text(80) name: string;
  @Text(10, { nullable: true }) startsOn: string | null;
  @Text(10, { nullable: true }) endsOn: string | null;
  @Json() utm: Utm;
  @Whole({ nullable: true }) costFen: number | null;
  @Moment({ nullable: true }) archivedAt: Date | null = null;
  @Moment() createdAt: Date;

  plan({ name, startsOn, endsOn, utm, costFen }: CampaignBody): void {
    Object.assign(this, { name, startsOn: startsOn ?? null, endsOn: endsOn ?? null, utm: utm ?? {}, costFen: costFen ?? null });
  }
}
