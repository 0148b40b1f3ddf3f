import { makeFirstPassword } from './first-password.js';
import { requireStrong } from './password-strength.js';
import { WeakPassword } from './staff.errors.js';

const wang = { name: 'Wang Lei', email: 'wanglei@qiming.cn' };

test.each(['k7#mQ9x', '1234567890', 'qwertyuiop', 'password123', 'aaaaaaaaaaaa', '1qaz2wsx3edc', '5201314520', '13800138000'])('refuses %s', (password) => {
  expect(() => requireStrong(password, wang)).toThrow(WeakPassword);
});

test.each(['wanglei@qiming.cn', 'wanglei2026', 'Wang Lei123'])('refuses %s, which is made of the person’s own name or e-mail', (password) => {
  expect(() => requireStrong(password, wang)).toThrow(WeakPassword);
});

test.each(['chudian-demo-2026', 'correct horse battery', '早上七点在厂门口集合', makeFirstPassword()])('takes %s', (password) => {
  expect(() => requireStrong(password, wang)).not.toThrow();
});
