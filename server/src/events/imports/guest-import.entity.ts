import type { GuestField, ImportMappingBody } from '@chudian/shared';
import { Entity, Index } from 'typeorm';
import { Id, IdOf, Json, Moment, Text, Whole } from '../../platform/database/entity-columns.js';
import { ImportNotInState } from './import.errors.js';

export type Mapping = (GuestField | null)[];
export type ImportWay = ImportMappingBody['as'];
/** mapping → checked (tried without a change) → running → done → undoing → undone */
export type GuestImportState = 'mapping' | 'checked' | 'running' | 'done' | 'undoing' | 'undone';

export interface ImportCounts {
  added: number;
  skipped: number;
  refused: number;
}

/** A guest list from a file, and what was made of it. Its rows lie beside it; both hold what people wrote sealed. */
@Entity('guest_imports')
@Index('guest_imports_of_event', ['eventId', 'createdAt', 'id'])
export class GuestImport {
  @Id() id: string;
  @IdOf() eventId: string;
  @Text(200) fileName: string;
  @Json() columns: string[];
  /** Sealed, like the rows' cells. */
  @Json() sample: string;
  @Whole() rows: number;
  @Json() mapping: Mapping;
  @IdOf({ nullable: true }) ticketTypeId: string | null = null;
  @Text(10, { nullable: true }) way: ImportWay | null = null;
  @Text(10) state: GuestImportState = 'mapping';
  @Whole() added: number = 0;
  @Whole() skipped: number = 0;
  @Whole() refused: number = 0;
  /** The number of the row that was dealt with last, by the run or by its undoing. */
  @Whole() position: number = 0;
  @IdOf({ nullable: true }) byId: string | null;
  @Moment() createdAt: Date;

  map({ mapping, ticketTypeId, as }: ImportMappingBody): void {
    this.require('mapping', 'checked');
    Object.assign(this, { mapping, ticketTypeId, way: as, state: 'mapping', added: 0, skipped: 0, refused: 0 });
  }

  noteTried(counts: ImportCounts): void {
    this.require('mapping', 'checked');
    Object.assign(this, counts, { state: 'checked' });
  }

  /** What the try found wrong stays wrong; the others are still to come. */
  start(): void {
    this.require('checked');
    Object.assign(this, { state: 'running', added: 0, position: 0 });
  }

  /** What is done, and as much of a run as was done before it stopped. */
  undo({ hasStopped = false } = {}): void {
    this.require('done', ...(hasStopped ? (['running'] as const) : []));
    Object.assign(this, { state: 'undoing', position: 0 });
  }

  /** True while there is more to do. */
  moveOn(position: number | null): boolean {
    if (position !== null) this.position = position;
    else this.state = this.state === 'undoing' ? 'undone' : 'done';
    return position !== null;
  }

  require(...states: GuestImportState[]): void {
    if (!states.includes(this.state)) throw new ImportNotInState();
  }
}

/** new · ready: nothing is wrong with it · added · skipped: there already · refused · undone · kept, when the rest was undone */
export type ImportRowState = 'new' | 'ready' | 'added' | 'skipped' | 'refused' | 'undone' | 'kept';

@Entity('guest_import_rows')
@Index('guest_import_rows_in_order', ['importId', 'number'])
@Index('guest_import_rows_by_state', ['importId', 'state', 'number'])
export class GuestImportRow {
  @Id() id: string;
  @IdOf() importId: string;
  /** As in the file: the heading is 1. */
  @Whole() number: number;
  /** Sealed; forgotten when it was added, since what came of it holds what is needed. */
  @Json() cells: string;
  @Text(10) state: ImportRowState = 'new';
  @Text(60, { nullable: true }) column: string | null = null;
  @Text(200, { nullable: true }) message: string | null = null;
  /** The registration or the invitation that it became. */
  @IdOf({ nullable: true }) madeId: string | null = null;

  /** Becomes what was found. */
  be(state: ImportRowState, { column = null, message = null }: { column?: string | null; message?: string | null } = {}): void {
    Object.assign(this, { state, column, message });
  }
}
