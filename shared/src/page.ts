/** A page of a long list, read by key: pass `next` as `after` to read on. */
export interface Page<Row> {
  rows: Row[];
  next: string | null;
}

/** A total that stops counting at a cap, so that it stays quick. */
export interface CappedTotal {
  total: number;
  /** True when there are more than `total`. */
  isCapped: boolean;
}

export interface Named {
  id: string;
  name: string;
}
