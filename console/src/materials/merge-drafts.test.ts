import type { MaterialDraft } from './material-draft';
import { mergeDrafts } from './merge-drafts';

const base: MaterialDraft = {
  name: '2027 台历',
  campaignId: 'campaign',
  form: '台历',
  owner: { kind: 'staff', id: 'ann' },
  tagIds: ['energy'],
  placements: [{ id: 'cover', name: '封面', tagIds: [] }],
  landing: { kind: 'content', contentId: 'paper' },
  landingRules: [],
  validFrom: null,
  validUntil: null,
  utm: {},
  alertOn: 'first',
};

test('edits of different fields come together', () => {
  const merge = mergeDrafts(base, { ...base, form: '大台历' }, { ...base, name: '2028 台历' });
  expect(merge.draft).toEqual({ ...base, form: '大台历', name: '2028 台历' });
  expect(merge.theirs).toEqual(['name']);
  expect(merge.clashes).toEqual([]);
});

test('where both changed a field mine is kept, and the clash is named', () => {
  const merge = mergeDrafts(base, { ...base, tagIds: [] }, { ...base, tagIds: ['energy', 'fair'], alertOn: 'every' });
  expect(merge.draft).toEqual({ ...base, tagIds: [], alertOn: 'every' });
  expect(merge.clashes).toEqual(['tagIds']);
});

test('a field that a form never filled equals one that is null', () => {
  const { validFrom: _, ...untouched } = base;
  expect(mergeDrafts(base, untouched, { ...base, validFrom: '2026-11-01T00:00:00.000Z' }).draft.validFrom).toBe('2026-11-01T00:00:00.000Z');
});
