import type { MaterialDraft } from './material-draft';

export type Field = keyof MaterialDraft;

export const FIELD_NAMES: Record<Field, string> = {
  name: '名称',
  campaignId: '营销活动',
  form: '形式',
  owner: '负责人',
  tagIds: '标签',
  placements: '投放位',
  landing: '默认落地内容',
  landingRules: '落地规则',
  validFrom: '开始时间',
  validUntil: '结束时间',
  utm: '来源参数',
  alertOn: '提醒时机',
};
const FIELDS = Object.keys(FIELD_NAMES) as Field[];

const isSame = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const changed = (from: MaterialDraft, to: MaterialDraft) => FIELDS.filter((field) => !isSame(from[field], to[field]));

export interface Merge {
  draft: MaterialDraft;
  /** What somebody else changed. */
  theirs: Field[];
  /** What both changed; mine is kept. */
  clashes: Field[];
}

/** My edits on top of what somebody else saved meanwhile, field by field. */
export function mergeDrafts(base: MaterialDraft, mine: MaterialDraft, latest: MaterialDraft): Merge {
  const myFields = changed(base, mine);
  const theirs = changed(base, latest);
  const kept = Object.fromEntries(myFields.map((field) => [field, mine[field]]));
  return { draft: { ...latest, ...kept }, theirs, clashes: theirs.filter((field) => myFields.includes(field)) };
}
