const isSame = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Every field of a draft, in the words of the editor. */
export type FieldNames<Draft> = Record<keyof Draft & string, string>;

export interface Merge<Draft> {
  draft: Draft;
  /** What somebody else changed. */
  theirs: (keyof Draft & string)[];
  /** What both changed; mine is kept. */
  clashes: (keyof Draft & string)[];
}

export interface Versions<Draft> {
  /** What the editing began with. */
  base: Draft;
  mine: Draft;
  latest: Draft;
}

/** My edits on top of what somebody else saved meanwhile, field by field. */
export function mergeDrafts<Draft extends object>(names: FieldNames<Draft>, { base, mine, latest }: Versions<Draft>): Merge<Draft> {
  const fields = Object.keys(names) as (keyof Draft & string)[];
  const changed = (to: Draft) => fields.filter((field) => !isSame(base[field], to[field]));
  const myFields = changed(mine);
  const theirs = changed(latest);
  const kept = Object.fromEntries(myFields.map((field) => [field, mine[field]]));
  return { draft: { ...latest, ...kept }, theirs, clashes: theirs.filter((field) => myFields.includes(field)) };
}
