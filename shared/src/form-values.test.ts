import { checkValue } from './form-values.js';
import type { FormField } from './forms.js';

const field = (kind: FormField['kind'], facts: Partial<FormField> = {}): FormField => ({ id: 'f', kind, label: '问题', ...facts });
const options = [{ id: 'a', label: '甲' }, { id: 'b', label: '乙' }, { id: 'c', label: '丙' }];
const value = (kind: FormField['kind'], raw: unknown, facts?: Partial<FormField>) => checkValue(field(kind, facts), raw);

describe('text', () => {
  test('is trimmed, on one line, without control signs and halves of characters', () => {
    expect(value('text', '  张\n三\u0007\ud83d \u202e ')).toEqual({ value: '张 三' });
  });
  test('counts characters as people do', () => {
    expect(value('text', '👍👍', { limits: { max: 2 } })).toEqual({ value: '👍👍' });
    expect(value('text', '一二三', { limits: { max: 2 } })).toEqual({ error: '最多 2 个字，现在是 3 个' });
    expect(value('text', '一', { limits: { min: 2 } })).toEqual({ error: '至少 2 个字' });
  });
  test('never grows beyond what the profile holds', () => {
    expect(value('text', '名'.repeat(61), { profile: 'name' })).toEqual({ error: '最多 60 个字，现在是 61 个' });
  });
  test.each([[''], ['   '], [null], [undefined]])('%p is nothing', (raw) => {
    expect(value('text', raw)).toEqual({ value: null });
  });
  test.each([[7], [{}], [[]], [true]])('%p is no text', (raw) => {
    expect(value('text', raw)).toEqual({ error: '请填写文字' });
  });
  test('megabytes are refused unread', () => {
    expect(value('paragraph', 'x'.repeat(5_000_000))).toEqual({ error: '内容太长了' });
  });
  test('a paragraph keeps its lines', () => {
    expect(value('paragraph', '一\r\n二\r三')).toEqual({ value: '一\n二\n三' });
  });
});

describe('phone', () => {
  test.each([
    ['13800138000', '+8613800138000'], ['138 0013 8000', '+8613800138000'], ['+86 138-0013-8000', '+8613800138000'], ['008613800138000', '+8613800138000'], ['８６１３８００１３８０００', '+8613800138000'],
    ['021-6888 8888', '+862168888888'], ['0512 6888888', '+865126888888'], ['(010) 68888888', '+861068888888'], ['+862168888888', '+862168888888'],
    ['+1 415 555 0100', '+14155550100'], ['0044 20 7946 0958', '+442079460958'],
  ])('%s is %s', (raw, kept) => {
    expect(value('phone', raw)).toEqual({ value: kept });
  });
  test.each([['1380013800'], ['12800138000'], ['138001380001'], ['+86123'], ['abc'], ['+'], ['138****8000'], [13800138000], ['1'.repeat(100)], ['68888888']])('%p is none', (raw) => {
    expect(value('phone', raw)).toEqual({ error: '手机号格式不正确' });
  });
});

describe('e-mail', () => {
  test.each([['Ann@Example.com'], ['a.b+c@sub.example.cn'], ["o'neil@example.co.uk"]])('%s', (raw) => {
    expect(value('email', ` ${raw} `)).toEqual({ value: raw });
  });
  test.each([['a@b'], ['@example.com'], ['a@'], ['a b@example.com'], ['a@@example.com'], ['a@exa mple.com'], ['.a@example.com'], ['a..b@example.com'], ['a@-x.com'], ['a@example.c'], ['张@例子.中国'], [`${'a'.repeat(65)}@example.com`]])('not %s', (raw) => {
    expect(value('email', raw)).toEqual({ error: '邮箱格式不正确' });
  });
});

describe('choices', () => {
  test('one of the options, by its id', () => {
    expect(value('choice', 'b', { options })).toEqual({ value: 'b' });
    expect(value('choice', '乙', { options })).toEqual({ error: '请从选项中选择' });
    expect(value('choice', ['b'], { options })).toEqual({ error: '请从选项中选择' });
    expect(value('choice', 'constructor', { options })).toEqual({ error: '请从选项中选择' });
  });
  test('several, in the order of the options, each once', () => {
    expect(value('choices', ['c', 'a', 'c'], { options })).toEqual({ value: ['a', 'c'] });
    expect(value('choices', [], { options })).toEqual({ value: null });
    expect(value('choices', ['a', 'x'], { options })).toEqual({ error: '请从选项中选择' });
    expect(value('choices', 'a', { options })).toEqual({ error: '请从选项中选择' });
    expect(value('choices', [{}], { options })).toEqual({ error: '请从选项中选择' });
  });
  test('not too few, not too many', () => {
    expect(value('choices', ['a'], { options, limits: { min: 2 } })).toEqual({ error: '请选 2 项以上' });
    expect(value('choices', ['a', 'b', 'c'], { options, limits: { max: 2 } })).toEqual({ error: '最多选 2 项' });
  });
});

describe('dates', () => {
  test.each([['2026-02-28'], ['2028-02-29'], ['2026-12-31'], ['2100-01-01']])('%s is a day', (raw) => {
    expect(value('date', raw)).toEqual({ value: raw });
  });
  test.each([['2026-02-29'], ['2026-13-01'], ['2026-00-10'], ['2026-1-1'], ['26-01-01'], ['2026/01/01'], ['2101-01-01'], [20260101], ['2026-01-01T00:00:00Z']])('%p is none', (raw) => {
    expect(value('date', raw)).toEqual({ error: '请选择日期' });
  });
  test('not before, not after', () => {
    const limits = { from: '2026-03-01', until: '2026-03-31' };
    expect(value('date', '2026-02-28', { limits })).toEqual({ error: '不能早于 2026-03-01' });
    expect(value('date', '2026-04-01', { limits })).toEqual({ error: '不能晚于 2026-03-31' });
    expect(value('date', '2026-03-31', { limits })).toEqual({ value: '2026-03-31' });
  });
});

describe('numbers', () => {
  test.each([['12', 12], [12, 12], [' １２ ', 12], ['-3', -3], ['0', 0], ['-0', 0], ['007', 7]])('%p is %p', (raw, kept) => {
    expect(value('number', raw)).toEqual({ value: kept });
  });
  test('as exact as asked for', () => {
    expect(value('number', '1.5')).toEqual({ error: '请填写整数' });
    expect(value('number', '1.5', { limits: { decimals: 1 } })).toEqual({ value: 1.5 });
    expect(value('number', '1.25', { limits: { decimals: 1 } })).toEqual({ error: '最多 1 位小数' });
    expect(value('number', '0.1', { limits: { decimals: 4 } })).toEqual({ value: 0.1 });
  });
  test('within its limits', () => {
    expect(value('number', 5, { limits: { min: 6 } })).toEqual({ error: '不能小于 6' });
    expect(value('number', 5, { limits: { max: 4 } })).toEqual({ error: '不能大于 4' });
    expect(value('number', '9999999999999')).toEqual({ error: '数字太大了' });
  });
  test.each([['1e5'], ['0x10'], ['Infinity'], [NaN], [Infinity], ['1,000'], ['--1'], [[5]], [{}], [true]])('%p is none', (raw) => {
    expect(value('number', raw)).toEqual({ error: '请填写数字' });
  });
});

test('ratings are whole, from one to the most', () => {
  expect([value('rating', 5), value('rating', '3'), value('rating', 10, { limits: { max: 10 } })]).toEqual([{ value: 5 }, { value: 3 }, { value: 10 }]);
  for (const raw of [0, 6, 2.5, -1, '五', []]) expect(value('rating', raw)).toEqual({ error: '请评分' });
});

test('files are ids of uploads, as many as allowed', () => {
  const [one, two] = ['a'.repeat(25), 'b'.repeat(25)];
  expect(value('file', [one, one])).toEqual({ value: [one] });
  expect(value('file', [one, two])).toEqual({ error: '最多上传 1 个文件' });
  expect(value('file', [one, two], { limits: { max: 2 } })).toEqual({ value: [one, two] });
  expect(value('file', [one], { limits: { min: 2, max: 3 } })).toEqual({ error: '请上传 2 个文件以上' });
  for (const raw of ['../../etc/passwd', ['../../etc/passwd'], [1], { length: 1 }]) expect(value('file', raw)).toEqual({ error: '文件上传没有完成，请重新上传' });
});
