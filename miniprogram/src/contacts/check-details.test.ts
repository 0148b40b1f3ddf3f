import { checkDetails, tidyPhone } from './check-details';

const details = { name: '李雷', company: '', phone: '13800138001' };

test('a name and a mobile number are enough', () => {
  expect(checkDetails(details)).toEqual({});
});

test('spaces alone are no name', () => {
  expect(checkDetails({ ...details, name: '  ' })).toEqual({ name: '请填写姓名' });
});

test.each(['138 0013 8001', '+86 138-0013-8001', '008613800138001', '010-62345678', '+852 2345 6789'])('%s can be called', (phone) => {
  expect(checkDetails({ ...details, phone })).toEqual({});
});

test.each(['1380013800', '12800138001', '138001380011', '12345', 'abc', '+86 12345678'])('%s is no number', (phone) => {
  expect(checkDetails({ ...details, phone }).phone).toBe('号码不完整或有误，请检查');
});

test('an empty number is asked for', () => {
  expect(checkDetails({ ...details, phone: ' ' }).phone).toBe('请填写手机号');
});

test('a number is tidied before it is sent', () => {
  expect(tidyPhone('+86 138-0013-8001')).toBe('13800138001');
});
