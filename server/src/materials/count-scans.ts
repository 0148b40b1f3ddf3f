import { Injectable } from '@nestjs/common';
import type { Touchpoint } from '../contacts/touchpoint.entity.js';
import { shanghaiDay } from '../platform/clock/shanghai-day.js';
import { addToCounters, type CounterTable } from '../platform/database/counters.js';
import { Transaction } from '../platform/database/transaction.js';
import { On } from '../platform/domain-events/on.js';
import { CodesScanned } from './material.domain-events.js';
import { CodeCount, MaterialDay } from './scan-counts.entity.js';

const DAYS: CounterTable = { entity: MaterialDay, keys: ['placementId', 'day', 'campaignId'], facts: ['materialId'], counts: ['scans', 'people', 'placementPeople', 'newPeople'] };
const CODES: CounterTable = { entity: CodeCount, keys: ['codeId'], facts: [], counts: ['scans'] };

export const COUNTING = 'materials.count-scans';

/**
 * Adds scans to the summaries that reports read: a moment after the scans, so that nobody who scans waits for a row on which everybody meets.
 * A delivery ends in the transaction that counts it, so each is counted once.
 */
@Injectable()
export class CountScans {
  constructor(private readonly transaction: Transaction) {}

  @On(CodesScanned, COUNTING)
  async handle({ days, codes }: CodesScanned): Promise<void> {
    await addToCounters(this.transaction, DAYS, days);
    await addToCounters(this.transaction, CODES, codes);
  }
}

/** What touchpoints add up to, by placement and day, and by code. Pure, so that a rebuild counts as the scans themselves do. */
export function countsOf(touchpoints: Touchpoint[]): CodesScanned {
  return new CodesScanned(daysOf(touchpoints), codesOf(touchpoints));
}

function daysOf(touchpoints: Touchpoint[]) {
  const days = new Map<string, CodesScanned['days'][number]>();
  for (const { placementId, materialId, campaignId, at, nth, nthOfPlacement, isFirstEver } of touchpoints) {
    const day = shanghaiDay(at);
    const key = `${placementId}|${day}|${campaignId}`;
    const row = days.get(key) ?? { placementId, day, materialId, campaignId, scans: 0, people: 0, placementPeople: 0, newPeople: 0 };
    row.scans += 1;
    row.people += nth === 1 ? 1 : 0;
    row.placementPeople += nthOfPlacement === 1 ? 1 : 0;
    row.newPeople += isFirstEver ? 1 : 0;
    days.set(key, row);
  }
  return [...days.values()];
}

function codesOf(touchpoints: Touchpoint[]) {
  const codes = new Map<string, number>();
  for (const { codeId } of touchpoints) if (codeId) codes.set(codeId, (codes.get(codeId) ?? 0) + 1);
  return [...codes].map(([codeId, scans]) => ({ codeId, scans }));
}
