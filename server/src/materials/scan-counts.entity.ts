import { Entity, Index, PrimaryColumn } from 'typeorm';
import { ID_LENGTH } from '../platform/database/ids.js';
import { IdOf, Moment, Whole } from '../platform/database/entity-columns.js';

const KeyId = () => PrimaryColumn({ type: 'varchar', length: ID_LENGTH });

/** How often one person scanned at one placement. */
@Entity('material_visits')
@Index('material_visits_of_material', ['materialId', 'contactId'])
export class MaterialVisit {
  @KeyId() contactId: string;
  @KeyId() placementId: string;
  @IdOf() materialId: string;
  @Whole() scans: number;
  @Moment() firstAt: Date;
}

/**
 * One placement's day (Asia/Shanghai), counted a moment behind the scans; `RebuildMaterialDays` makes the same numbers from the touchpoints.
 * A material may be moved to another campaign in the middle of a day: then the day has a row for each.
 */
@Entity('material_days')
@Index('material_days_by_day', ['day'])
@Index('material_days_of_material', ['materialId', 'day'])
export class MaterialDay {
  @KeyId() placementId: string;
  @PrimaryColumn({ type: 'varchar', length: 10 }) day: string;
  @KeyId() campaignId: string;
  @IdOf() materialId: string;
  @Whole() scans: number;
  /** People whose first scan of the material this was. */
  @Whole() people: number;
  /** People whose first scan at this placement this was. */
  @Whole() placementPeople: number;
  /** People whom we met for the first time. */
  @Whole() newPeople: number;
}

/** How often one code was scanned. */
@Entity('code_counts')
export class CodeCount {
  @KeyId() codeId: string;
  @Whole() scans: number;
}
