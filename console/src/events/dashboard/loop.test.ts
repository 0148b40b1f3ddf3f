import { loopOf, percentText, waitsFor } from './loop';

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

test('before the event nobody has stayed away, and nobody owes an answer', () => {
  const event = { startsAt: '2027-03-01T01:00:00.000Z', endsAt: '2027-03-01T09:00:00.000Z', surveyFormId: 'f1' };
  expect(waitsFor(event, new Date('2027-02-28T00:00:00.000Z'))).toEqual({ came: '活动尚未开始', 'answered-survey': '活动结束后填写' });
  expect(waitsFor(event, new Date('2027-03-01T02:00:00.000Z'))).toEqual({ 'answered-survey': '活动结束后填写' });
  expect(waitsFor(event, new Date('2027-03-02T00:00:00.000Z'))).toEqual({});
  expect(waitsFor({ ...event, surveyFormId: null }, new Date('2027-03-02T00:00:00.000Z'))).toEqual({ 'answered-survey': '没有设置问卷' });
});
