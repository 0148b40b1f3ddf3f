import { ApiError } from './api-error';
import { urlOf } from './api';

test('an address leaves out filters that are not set', () => {
  expect(urlOf('/admin/leads', { stage: 'new', ownerId: undefined, after: null, q: '' })).toBe('/api/admin/leads?stage=new');
  expect(urlOf('/admin/leads')).toBe('/api/admin/leads');
});

test('a refusal keeps its code, its words and the request to ask about', async () => {
  const reply = Response.json({ code: 'TAG_NAME_TAKEN', message: '已有同名标签。', requestId: 'r-1' }, { status: 409 });
  expect(await ApiError.from(reply)).toMatchObject({ status: 409, code: 'TAG_NAME_TAKEN', message: '已有同名标签。', requestId: 'r-1', fields: {} });
});

test('a proxy that answers without our words still gives words that can be shown', async () => {
  const reply = new Response('<html>Bad gateway</html>', { status: 502, headers: { 'x-request-id': 'r-2' } });
  expect(await ApiError.from(reply)).toMatchObject({ code: 'INTERNAL', message: '系统出了点问题，我们已记录，请稍后重试。', requestId: 'r-2' });
});
