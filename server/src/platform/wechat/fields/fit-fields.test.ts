import { fitField, fitFields } from './fit-fields.js';

const NOW = new Date('2026-11-21T06:05:00Z');
const fit = (key: string, value: Parameters<typeof fitField>[1]) => fitField(key, value, NOW);

/** The platform's rules, written down a second time and more bluntly, to judge what comes out. */
const ACCEPTED: Record<string, RegExp> = {
  thing1: /^[^\p{Cc}\p{Cf}\p{Cs}]{1,20}$/u,
  name2: /^(?=\S)(?:[^\p{Cc}\p{N}]{1,10}|[\x20-\x2f\x3a-\x7e]{1,20})$/u,
  phrase3: /^[\u4e00-\u9fa5]{1,5}$/,
  character_string4: /^[\x21-\x7e]{1,32}$/,
  letter5: /^[A-Za-z]{1,32}$/,
  symbol6: /^[\p{P}\p{S}]{1,5}$/u,
  phone_number7: /^[0-9+()-]{1,17}$/,
  car_number8: /^[\u4e00-\u9fa5]?[A-Z0-9]{0,7}[\u4e00-\u9fa5]?$/,
  number9: /^(?=.{1,32}$)-?\d+(\.\d+)?$/,
  amount10: /^[¥￥$€£]?\d{1,10}(\.\d{1,2})?元?$/,
  time11: /^(\d{4}年\d{1,2}月\d{1,2}日 )?\d{1,2}:\d{2}(:\d{2})?(~.+)?$/,
  date12: /^(\d{4}年\d{1,2}月\d{1,2}日( \d{1,2}:\d{2})?(~.+)?|\d{4}[-/.]\d{2}[-/.]\d{2})$/,
  enum13: /^[^\p{Cc}]{1,20}$/u,
};

describe('whatever people type', () => {
  const values = [...awkwardValues(), ...randomValues(1_500)];

  test.each(Object.entries(ACCEPTED))('%s comes out as the platform accepts it', (key, accepted) => {
    const refused = values.filter((value) => !accepted.test(fit(key, value)));
    expect(refused).toEqual([]);
  });

  test.each(Object.keys(ACCEPTED))('%s that already fits is left alone', (key) => {
    for (const value of values) {
      const once = fit(key, value);
      expect(fit(key, once)).toBe(once);
    }
  });
});

test('a thing of twenty characters stays whole, and of twenty-one says that there was more', () => {
  expect(fit('thing1', '一二三四五六七八九十一二三四五六七八九十')).toBe('一二三四五六七八九十一二三四五六七八九十');
  expect(fit('thing1', '一二三四五六七八九十一二三四五六七八九十一')).toBe('一二三四五六七八九十一二三四五六七八九…');
});

test('twenty emoji are twenty characters, though JavaScript counts forty', () => {
  expect(fit('thing1', '😀'.repeat(20))).toBe('😀'.repeat(20));
  expect([...fit('thing1', '😀'.repeat(21))]).toHaveLength(20);
});

test('line breaks and control characters become one blank, and half an emoji disappears', () => {
  expect(fit('thing1', ' 展会\r\n\t现场\u0000领取\u202e资料\ud83d ')).toBe('展会 现场 领取资料');
});

test.each([
  ['thing1', '未填写'], ['name1', '未填写'], ['phrase1', '未填写'], ['character_string1', '-'], ['letter1', 'NA'],
  ['phone_number1', '-'], ['symbol1', '-'], ['car_number1', '无'], ['number1', '0'], ['amount1', '0'],
  ['time1', '2026年11月21日 14:05'], ['date1', '2026年11月21日'],
])('an empty %s says %s', (key, expected) => {
  expect([fit(key, ''), fit(key, null), fit(key, ' \n\u200b '), fit(key, undefined)]).toEqual(Array(4).fill(expected));
});

test('a Chinese name keeps ten characters, a name of letters twenty, and neither keeps digits', () => {
  expect(fit('name1', '阿卜杜热合曼·买买提江·艾尼瓦尔')).toBe('阿卜杜热合曼·买买提');
  expect(fit('name1', 'Alexandra von Humboldt zu Berlin')).toBe('Alexandra von Humbol');
  expect(fit('name1', '王经理2')).toBe('王经理');
});

test('a moment is written as the clock on the wall in China shows it', () => {
  const moment = new Date('2026-10-01T07:01:30Z');
  expect(fitFields({ time4: moment, date5: moment, thing3: moment }, NOW)).toEqual({
    time4: { value: '2026年10月1日 15:01' }, date5: { value: '2026年10月1日' }, thing3: { value: '2026年10月1日 15:01' },
  });
  expect(fit('time1', '2026-10-01T23:30:00.000Z')).toBe('2026年10月2日 07:30');
  expect(fit('time1', '2026-10-01 23:30')).toBe('2026年10月1日 23:30');
  expect(fit('time1', '15:01~16:30')).toBe('15:01~16:30');
});

test('a time that cannot be is never passed on', () => {
  expect([fit('time1', '25:99'), fit('time1', '明天'), fit('time1', new Date(Number.NaN))]).toEqual(Array(3).fill('2026年11月21日 14:05'));
});

test('sums of money keep their sign and unit', () => {
  expect([fit('amount1', '¥1,280.50元'), fit('amount1', '约 99 元'), fit('amount1', 12345678901234)]).toEqual(['¥1280.50元', '99元', '9999999999']);
});

test('a hidden number keeps its length', () => {
  expect(fit('phone_number1', '138****8000')).toBe('138----8000');
});

test('number plates keep their form', () => {
  expect([fit('car_number1', '京 ad·12345'), fit('car_number1', '沪A1234挂')]).toEqual(['京AD12345', '沪A1234挂']);
});

function awkwardValues(): string[] {
  return [
    '', ' ', '\n', '\u0000', '\u3164', '👨‍👩‍👧‍👦'.repeat(9), 'é̂̃'.repeat(30), `a${'\u0301'.repeat(60)}`, '\ud83d', '\udc00x', '1', '-', '.', '1.2.3', '-5', '１２３',
    '9'.repeat(60), `${'9'.repeat(31)}.5`, '5年', '2026-02-31', '9999-99-99', '00:00', '24:00', '2019年13月1日', '2019年10月1日 15:01~2019年10月2日', '上海浦江机电科技（集团）股份有限公司华东大区销售中心',
    '<xml>&amp;', '%s{{1}}', '京A·D12345', '𠮷野家', '¥', '元', 'x'.repeat(500), 'Ω≈ç√∫', 'مرحبا', '\u202eabc',
  ];
}

/** The same values at every run: a failure can be looked at. */
function randomValues(count: number): string[] {
  let state = 20261121;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const ranges = [[0x20, 0x7e], [0x4e00, 0x9fff], [0x1f300, 0x1faff], [0, 0x1f], [0x30, 0x39], [0x2000, 0x206f], [0x300, 0x36f], [0x20000, 0x20100], [0, 0x10ffff]];
  const character = () => {
    const [from = 0, to = 0] = ranges[next(ranges.length)] ?? [];
    return String.fromCodePoint(from + next(to - from + 1));
  };
  return Array.from({ length: count }, () => Array.from({ length: next(45) }, character).join(''));
}
