import { accepts } from './field-rules.js';

const field = (key: string, values?: string[]) => ({ key, name: key, values });

test.each([
  ['thing1', '一二三四五六七八九十一二三四五六七八九十'],
  ['thing1', '😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀'],
  ['number2', '-12.50'],
  ['letter3', 'ABCxyz'],
  ['symbol4', '-+*/!'],
  ['character_string5', 'HD-2026/03#7'],
  ['time6', '15:01'],
  ['time6', '15:01:59'],
  ['time6', '2019年10月1日 15:01'],
  ['time6', '2026-03-01 09:05'],
  ['time6', '2019年10月1日 15:01~2019年10月2日 08:00'],
  ['date7', '2019年10月1日'],
  ['date7', '2018-01'],
  ['date7', '01-01'],
  ['date7', '2018/01/01 15:01'],
  ['amount8', '¥1234567890.5元'],
  ['phone_number9', '+86-0766-66888866'],
  ['car_number10', '粤A8Z888挂'],
  ['name11', '欧阳慕容阿卜杜热西提'],
  ['name11', 'Alexander von Humbol'],
  ['phrase12', '等待跟进中'],
  ['enum13', '已报名'],
])('%s takes "%s"', (key, value) => {
  expect(accepts(field(key, key.startsWith('enum') ? ['已报名'] : undefined), value)).toBe(true);
});

test.each([
  ['thing1', '一二三四五六七八九十一二三四五六七八九十一'],
  ['thing1', ''],
  ['thing1', '  '],
  ['thing1', '两行\n文字'],
  ['number2', '12a'],
  ['number2', '1'.repeat(33)],
  ['letter3', 'abc1'],
  ['symbol4', '------'],
  ['symbol4', 'a'],
  ['character_string5', '订单1'],
  ['character_string5', 'x'.repeat(33)],
  ['time6', '25:00'],
  ['time6', '明天上午'],
  ['time6', '2019年10月1日'],
  ['date7', '下周一'],
  ['amount8', '12345678901'],
  ['amount8', '约100元'],
  ['phone_number9', '1'.repeat(18)],
  ['car_number10', '粤A88888888'],
  ['name11', '欧阳慕容阿卜杜热西提买'],
  ['name11', 'Alexander von Humboldt'],
  ['phrase12', '等待销售跟进'],
  ['phrase12', 'new'],
  ['enum13', '未知'],
])('%s refuses "%s"', (key, value) => {
  expect(accepts(field(key, key.startsWith('enum') ? ['已报名'] : undefined), value)).toBe(false);
});
