import type { CodeSymbol } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, IdOf, Moment, Text, Whole } from '../platform/database/entity-columns.js';

/** One printed code. It carries a serial that means nothing by itself: what it leads to is the material's business. */
@Entity('codes')
@Index('codes_unique_serial', ['serial'], { unique: true })
@Index('codes_of_material', ['materialId', 'id'])
@Index('codes_of_placement', ['placementId'])
@Index('codes_of_batch', ['batchId', 'number'])
export class Code {
  @Id() id: string;
  @Text(10) serial: string;
  @IdOf() materialId: string;
  @IdOf() placementId: string;
  @IdOf({ nullable: true }) batchId: string | null = null;
  /** 1, 2, 3 … within its batch. */
  @Whole({ nullable: true }) number: number | null = null;
  @Text(8) symbol: CodeSymbol;
  /** What the drawn code contains when WeChat decided it: the address of a parametric code. */
  @Text(255, { nullable: true }) wechatUrl: string | null = null;
  @Moment({ nullable: true }) retiredAt: Date | null = null;
  @Moment() createdAt: Date;

  retire(at: Date): void {
    this.retiredAt ??= at;
  }

  revive(): void {
    this.retiredAt = null;
  }
}

/** A batch of serial codes, made in the background. */
@Entity('batches')
@Index('batches_of_material', ['materialId', 'createdAt'])
export class Batch {
  @Id() id: string;
  @IdOf() materialId: string;
  @IdOf() placementId: string;
  @Text(60) name: string;
  @Whole() size: number;
  @Whole() made: number = 0;
  @Moment() createdAt: Date;

  get isReady(): boolean {
    return this.made === this.size;
  }
}
