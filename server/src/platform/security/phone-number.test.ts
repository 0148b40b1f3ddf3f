import { asDialled, phoneNumberOf } from './phone-number.js';

test.each([
  ['138 0013 8000', '+8613800138000'], ['+86 138-0013-8000', '+8613800138000'], ['0086 13800138000', '+8613800138000'],
  ['010 6552 9988', '+861065529988'], ['0755-86013388', '+8675586013388'], ['400 800 1234', '+864008001234'], ['+1 415 555 2671', '+14155552671'],
])('%s is a number', (typed, number) => {
  expect(phoneNumberOf(typed)).toBe(number);
});

test.each(['1380013800', '138001380001', '+86 1380013800', '12800138000', '', 'abc', '13800138000 转 12x'])('%p is none, since a mistyped number reaches a stranger or nobody', (typed) => {
  expect(phoneNumberOf(typed)).toBeNull();
});

test('a number is dialled in China without the country', () => {
  expect([asDialled('+8613800138000'), asDialled('+14155552671')]).toEqual(['13800138000', '+14155552671']);
});
