import type { BillDifferenceKind, BillDifferenceView } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { newId } from '../../platform/database/ids.js';
import { Id, Text, Whole } from '../../platform/database/entity-columns.js';

/** One row in which the bill and our books differ. */
@Entity('bill_differences')
@Index('bill_differences_of_day', ['day', 'id'])
export class BillDifference {
  @Id() id: string;
  @Text(10) day: string;
  @Text(12) kind: BillDifferenceKind;
  @Text(8) what: BillDifferenceView['what'];
  @Text(32) orderId: string;
  @Text(64, { nullable: true }) refundId: string | null;
  @Whole({ nullable: true }) ourFen: number | null;
  @Whole({ nullable: true }) theirFen: number | null;
  @Text(200) text: string;

  static of(day: string, difference: BillDifferenceView): BillDifference {
    return Object.assign(new BillDifference(), { id: newId(), day, ...difference });
  }
}
