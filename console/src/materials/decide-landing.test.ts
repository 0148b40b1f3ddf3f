import type { Landing, LandingRule } from '@chudian/shared';
import { decideLanding } from './decide-landing';

const page = (contentId: string): Landing => ({ kind: 'content', contentId });
const rules: LandingRule[] = [
  { tagId: 'decider', scan: 2, landing: page('price') },
  { scan: 2, landing: page('second') },
  { scan: 3, orLater: true, landing: page('later') },
];
const seenBy = (nth: number, tagIds: string[] = []) => decideLanding(page('first'), rules, { nth, tagIds }).landing;

test('without a rule that fits, the default is shown', () => {
  expect(seenBy(1)).toEqual(page('first'));
  expect(decideLanding(page('first'), rules, { nth: 1, tagIds: [] }).rule).toBeNull();
});

test('the first rule whose conditions all hold decides', () => {
  expect(seenBy(2)).toEqual(page('second'));
  expect(seenBy(2, ['decider'])).toEqual(page('price'));
});

test('a rule for one scan is not for the next; one with "or later" is for all that follow', () => {
  expect(seenBy(3)).toEqual(page('later'));
  expect(seenBy(9, ['decider'])).toEqual(page('later'));
});
