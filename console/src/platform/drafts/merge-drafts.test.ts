import { mergeDrafts } from './merge-drafts';

interface Draft {
  name: string;
  form: string;
  tagIds: string[];
  validFrom?: string | null;
}
const NAMES = { name: '名称', form: '形式', tagIds: '标签', validFrom: '开始时间' };
const base: Draft = { name: '2027 台历', form: '台历', tagIds: ['energy'], validFrom: null };
const merged = (mine: Draft, latest: Draft) => mergeDrafts<Draft>(NAMES, { base, mine, latest });

test('edits of different fields come together', () => {
  const merge = merged({ ...base, form: '大台历' }, { ...base, name: '2028 台历' });
  expect(merge.draft).toEqual({ ...base, form: '大台历', name: '2028 台历' });
  expect(merge.theirs).toEqual(['name']);
  expect(merge.clashes).toEqual([]);
});

test('where both changed a field mine is kept, and the clash is named', () => {
  const merge = merged({ ...base, tagIds: [] }, { ...base, tagIds: ['energy', 'fair'], form: '大台历' });
  expect(merge.draft).toEqual({ ...base, tagIds: [], form: '大台历' });
  expect(merge.clashes).toEqual(['tagIds']);
});

test('a field that a form never filled equals one that is null', () => {
  const { validFrom: _, ...untouched } = base;
  expect(merged(untouched, { ...base, validFrom: '2026-11-01T00:00:00.000Z' }).draft.validFrom).toBe('2026-11-01T00:00:00.000Z');
});
