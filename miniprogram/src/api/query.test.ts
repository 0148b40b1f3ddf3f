import { withQuery } from './query';

test('values are encoded and absent ones are left out', () => {
  expect(withQuery('/landings', { link: 'http://a/q/x?b=1', scene: undefined })).toBe('/landings?link=http%3A%2F%2Fa%2Fq%2Fx%3Fb%3D1');
  expect(withQuery('/staff/leads', { after: null })).toBe('/staff/leads');
});
