import { Code } from '../code.entity.js';
import { fileNameOf, safeName } from './code-labels.js';

const codeWith = (number: number | null) => Object.assign(new Code(), { number });

test('a file is named after its placement, its number and its scene', () => {
  expect(fileNameOf(codeWith(42), '前台', 'k3f09zq81mx2v7bd4')).toBe('前台-00042-k3f09zq81mx2v7bd4');
  expect(fileNameOf(codeWith(null), '前台', 'k3f09zq81mx2v7bd4')).toBe('前台-k3f09zq81mx2v7bd4');
});

test.each([
  ['../../etc/passwd', 'etc passwd'],
  ['A座 1:2 "主展台"', 'A座 1 2 主展台'],
  ['  ...  ', '未命名'],
  ['展位\n二\u0000', '展位 二'],
  ['超'.repeat(60), '超'.repeat(40)],
])('the name %j is safe as %j', (name, safe) => {
  expect(safeName(name)).toBe(safe);
});
