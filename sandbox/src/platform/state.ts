/**
 * Everything the sandbox remembers, as named maps of plain JSON values, so that saving, loading and forgetting
 * are written once and no part of the sandbox thinks about them.
 */
export class State {
  private readonly maps = new Map<string, Map<string, unknown>>();

  map<V>(name: string): Map<string, V> {
    const known = this.maps.get(name) ?? new Map<string, unknown>();
    this.maps.set(name, known);
    return known as Map<string, V>;
  }

  save(): SavedState {
    return Object.fromEntries([...this.maps].map(([name, map]) => [name, [...map]]));
  }

  load(saved: SavedState): void {
    for (const [name, entries] of Object.entries(saved)) {
      const map = this.map(name);
      map.clear();
      for (const [key, value] of entries) map.set(key, value);
    }
  }

  clear(keep: readonly string[] = []): void {
    for (const [name, map] of this.maps) if (!keep.includes(name)) map.clear();
  }
}

export type SavedState = Record<string, [string, unknown][]>;
