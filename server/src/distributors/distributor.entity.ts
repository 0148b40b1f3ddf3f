import { Entity } from 'typeorm';
import { Id, Moment, Text, Truth } from '../platform/database/entity-columns.js';

export interface DistributorFacts {
  name: string;
  region?: string | null;
  isActive?: boolean;
}

/** A company that sells for us, and has staff of its own here. */
@Entity('distributors')
export class Distributor {
  @Id() id: string;
  @Text(100) name: string;
  @Text(50, { nullable: true }) region: string | null = null;
  @Truth() isActive: boolean = true;
  @Moment() createdAt: Date;

  static signedUp(id: string, facts: DistributorFacts, at: Date): Distributor {
    const distributor = Object.assign(new Distributor(), { id, createdAt: at });
    distributor.change(facts);
    return distributor;
  }

  change({ name, region, isActive }: DistributorFacts): void {
    this.name = name;
    if (region !== undefined) this.region = region || null;
    if (isActive !== undefined) this.isActive = isActive;
  }
}
