import type { FigureCounts } from '@chudian/shared';
import type { MaterialDay } from '../materials/scan-counts.entity.js';

export const noFigures = (): FigureCounts => ({ scans: 0, people: 0, newPeople: 0, leads: 0 });

/** A material counts people once each, however many of its placements they scan; a placement counts its own. */
export function addDay(figures: FigureCounts, day: MaterialDay, of: 'material' | 'placement'): void {
  figures.scans += day.scans;
  figures.people += of === 'material' ? day.people : day.placementPeople;
  figures.newPeople += day.newPeople;
}

/** The entry of a map, made when it is not there. */
export function entryOf<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
