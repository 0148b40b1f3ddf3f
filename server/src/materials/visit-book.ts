import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { addToCounters, type CounterTable } from '../platform/database/counters.js';
import { FastRows } from '../platform/database/fast-rows.js';
import { Transaction } from '../platform/database/transaction.js';
import type { Placement } from './placement.entity.js';
import { MaterialVisit } from './scan-counts.entity.js';

const VISITS: CounterTable = { entity: MaterialVisit, keys: ['contactId', 'placementId'], facts: ['materialId', 'firstAt'], counts: ['scans'] };

type Visit = Pick<MaterialVisit, 'contactId' | 'placementId' | 'materialId' | 'scans'>;

export interface Turn {
  /** This person's nth scan of the material, and of this placement. */
  nth: number;
  nthOfPlacement: number;
}

/** Numbers the scans of each person. The people are locked by the caller's transaction. */
@Injectable()
export class VisitBook {
  private readonly visits: FastRows<MaterialVisit, keyof Visit>;

  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {
    this.visits = new FastRows(transaction, MaterialVisit, ['contactId', 'placementId', 'materialId', 'scans']);
  }

  of(contactIds: string[]): Promise<Visit[]> {
    return this.visits.whereIn('contactId', contactIds);
  }

  async write(book: OpenBook): Promise<void> {
    await addToCounters(this.transaction, VISITS, book.added().map((visit) => ({ ...visit, firstAt: this.clock.now() })));
  }
}

export class OpenBook {
  private readonly news = new Map<string, Visit>();

  constructor(private readonly visits: Visit[]) {}

  turn(contactId: string, { id: placementId, materialId }: Pick<Placement, 'id' | 'materialId'>): Turn {
    const key = `${contactId}|${placementId}`;
    const added = this.news.get(key) ?? { contactId, placementId, materialId, scans: 0 };
    added.scans += 1;
    this.news.set(key, added);
    const all = [...this.visits, ...this.news.values()].filter((visit) => visit.contactId === contactId && visit.materialId === materialId);
    const sum = (some: typeof all) => some.reduce((total, visit) => total + visit.scans, 0);
    return { nth: sum(all), nthOfPlacement: sum(all.filter((visit) => visit.placementId === placementId)) };
  }

  added(): Visit[] {
    return [...this.news.values()];
  }
}
