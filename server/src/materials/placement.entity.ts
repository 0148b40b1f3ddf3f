import { Entity, Index } from 'typeorm';
import { Id, IdOf, Json, Moment, Text } from '../platform/database/entity-columns.js';

/** Where a material is used: the front desk, booth 3. Each has codes of its own, so each is counted on its own. */
@Entity('placements')
@Index('placements_of_material', ['materialId'])
export class Placement {
  @Id() id: string;
  @IdOf() materialId: string;
  @Text(60) name: string;
  @Json() tagIds: string[];
  @Moment() createdAt: Date;
}
