import { answerText, whyOf } from './lead-words.js';

const scan = { kind: 'material-scanned', nth: 1, materialName: '2027 台历', placementName: null } as const;

test.each([
  ['扫描「2027 台历」', scan],
  ['第 3 次扫描「2027 台历」（A 馆展台）', { ...scan, nth: 3, placementName: 'A 馆展台' }],
  ['授权手机号，来自「2027 台历」', { ...scan, kind: 'phone-left', nth: null }],
  ['填写表单，来自「2027 台历」', { ...scan, kind: 'form-submitted', nth: null }],
  ['填写联系方式', { kind: 'details-left', nth: null, materialName: null, placementName: null }],
] as const)('why it is a lead: %s', (why, touch) => {
  expect(whyOf(touch)).toBe(why);
});

test.each([
  ['有效（要 20 台）', { verdict: 'valid', reason: null, note: '要 20 台', remindAt: null }],
  ['无效：没有需求', { verdict: 'invalid', reason: 'no-need', note: null, remindAt: null }],
  ['稍后跟进：11月3日 09:30', { verdict: 'later', reason: null, note: null, remindAt: new Date('2026-11-03T01:30:00Z') }],
] as const)('an answer reads: %s', (text, answer) => {
  expect(answerText(answer)).toBe(text);
});
