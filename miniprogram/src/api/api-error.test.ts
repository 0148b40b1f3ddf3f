import { asApiError, ApiError, readRefusal } from './api-error';

test('a refusal of the server keeps its code, its text and its fields', () => {
  const refusal = readRefusal(400, { code: 'INVALID_INPUT', message: '填写有误', requestId: 'r1', fields: { phone: '格式不对' } });
  expect(refusal).toMatchObject({ code: 'INVALID_INPUT', message: '填写有误', fields: { phone: '格式不对' } });
});

test('a page of a proxy is told as a busy service', () => {
  expect(readRefusal(502, '<html>').code).toBe('UNAVAILABLE');
  expect(readRefusal(500, null).code).toBe('INTERNAL');
  expect(readRefusal(429, '').code).toBe('TOO_MANY_REQUESTS');
});

test('a failure of WeChat becomes a text that can be shown', () => {
  expect(asApiError({ errMsg: 'login:fail' }).message).toContain('微信');
  const refusal = new ApiError('NOT_FOUND', '没有找到');
  expect(asApiError(refusal)).toBe(refusal);
});
