import { summaryOf } from './summary';

test.each([
  ['text', { text: '<a href="https://example.com">资料</a>在此' }, '资料在此'],
  ['markdown', { text: '# 小结\n> 新线索 **12** 条\n<font color="warning">3 条超时</font>' }, '小结\n新线索 12 条\n3 条超时'],
  ['template', { title: '线索提醒', fields: [{ key: 'thing1', name: '客户姓名', value: '林晓雯' }] }, '线索提醒：林晓雯'],
  ['news', { articles: [{ title: '选型指南' }] }, '[链接] 选型指南'],
  ['event', { event: 'subscribe', eventKey: 'qrscene_HD01' }, '你关注了服务号 · HD01'],
] as const)('a message of kind %s is told in one line', (kind, content, line) => {
  expect(summaryOf({ kind, content })).toBe(line);
});
