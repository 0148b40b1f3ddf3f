import { assign, faultOf } from './mapping';

test('a field belongs to one column', () => {
  expect(assign(['name', 'phone', null], 2, 'phone')).toEqual(['name', null, 'phone']);
  expect(assign(['name', 'phone', null], 1, null)).toEqual(['name', null, null]);
  expect(assign([null, null], 0, null)).toEqual([null, null]);
});

test('an invitation needs a name; a sign-up needs a phone too', () => {
  expect(faultOf([null, 'company'], 'invite')).toBe('请指定哪一列是「姓名」');
  expect(faultOf(['name', 'company'], 'invite')).toBeNull();
  expect(faultOf(['name', 'company'], 'register')).toBe('请指定哪一列是「手机号」');
  expect(faultOf([], 'register')).toBe('请指定哪一列是「姓名」和「手机号」');
});
