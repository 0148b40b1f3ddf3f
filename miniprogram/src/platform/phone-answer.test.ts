import { readPhoneAnswer } from './phone-answer';

test('an allowed number arrives as a code for the server', () => {
  expect(readPhoneAnswer({ code: 'abc', errMsg: 'getPhoneNumber:ok' })).toEqual({ kind: 'given', code: 'abc' });
});

test('a refusal is a refusal, not a failure', () => {
  expect(readPhoneAnswer({ errMsg: 'getPhoneNumber:fail user deny' })).toEqual({ kind: 'denied' });
});

test('an exhausted quota leaves the way by hand', () => {
  expect(readPhoneAnswer({ errMsg: 'getPhoneNumber:fail no quota' })).toEqual({ kind: 'unavailable' });
});
