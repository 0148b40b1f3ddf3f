import { loopOf, percentText } from './loop';

test('each step says how many it kept of the step before, and lost', () => {
  expect(loopOf([{ step: 'opened', people: 200 }, { step: 'signed-up', people: 80 }, { step: 'came', people: 60 }])).toEqual([
    { step: 'opened', people: 200, share: 1, kept: null, lost: 0 },
    { step: 'signed-up', people: 80, share: 0.4, kept: 0.4, lost: 120 },
    { step: 'came', people: 60, share: 0.3, kept: 0.75, lost: 20 },
  ]);
});

test('where more came than were invited, nobody is lost and the widest step is the measure', () => {
  const [invited, opened] = loopOf([{ step: 'invited', people: 10 }, { step: 'opened', people: 40 }]);
  expect(invited).toMatchObject({ share: 0.25 });
  expect(opened).toMatchObject({ share: 1, kept: 4, lost: -30 });
});

test('an event without anybody has no shares', () => {
  expect(loopOf([{ step: 'invited', people: 0 }, { step: 'opened', people: 0 }])).toMatchObject([{ share: 0, kept: null }, { share: 0, kept: null, lost: 0 }]);
  expect(percentText(null)).toBe('—');
  expect(percentText(0.756)).toBe('76%');
});
