import { Injectable } from '@nestjs/common';
import type { Touchpoint } from '../contacts/touchpoint.entity.js';
import { shanghaiDay } from '../platform/clock/shanghai-day.js';
import { addToCounters, type CounterTable } from '../platform/database/counters.js';
import { Transaction } from '../platform/database/transaction.js';
import { CodeCount, MaterialDay } from './scan-counts.entity.js';

const DAYS: CounterTable = { entity: MaterialDay, keys: ['placementId', 'day', 'campaignId'], facts: ['materialId'], counts: ['scans', 'people', 'placementPeople', 'newPeople'] };
const CODES: CounterTable = { entity: CodeCount, keys: ['codeId'], facts: [], counts: ['scans'] };

/** Adds scans to the summaries that reports read. Last in its transaction: many scans meet on one placement's row. */
@Injectable()
export class CountScans {
  constructor(private readonly transaction: Transaction) {}

  async execute(scans: Touchpoint[]): Promise<void> {
    await addToCounters(this.transaction, DAYS, daysOf(scans));
    await addToCounters(this.transaction, CODES, codesOf(scans));
  }
}

/** What touchpoints add up to, by placement and day. Pure, so that a rebuild counts as the scans themselves do. */
export function daysOf(touchpoints: Touchpoint[]) {
  const days = new Map<string, Record<string, string | number | null>>();
  for (const { placementId, materialId, campaignId, at, nth, nthOfPlacement, isFirstEver } of touchpoints) {
    const day = shanghaiDay(at);
    const key = `${placementId}|${day}|${campaignId}`;
    const row = days.get(key) ?? { placementId, day, materialId, campaignId, scans: 0, people: 0, placementPeople: 0, newPeople: 0 };
    row.scans = Number(row.scans) + 1;
    row.people = Number(row.people) + (nth === 1 ? 1 : 0);
    row.placementPeople = Number(row.placementPeople) + (nthOfPlacement === 1 ? 1 : 0);
    row.newPeople = Number(row.newPeople) + (isFirstEver ? 1 : 0);
    days.set(key, row);
  }
  return [...days.values()];
}

export function codesOf(touchpoints: Touchpoint[]) {
  const codes = new Map<string, number>();
  for (const { codeId } of touchpoints) if (codeId) codes.set(codeId, (codes.get(codeId) ?? 0) + 1);
  return [...codes].map(([codeId, scans]) => ({ codeId, scans }));
}
