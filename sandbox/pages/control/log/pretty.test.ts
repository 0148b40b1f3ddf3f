import { pretty } from './pretty';

test('JSON is shown by line, and long numbers keep all their digits', () => {
  expect(pretty('{"errcode":0,"msgid":4294967296123456789,"data":{},"list":[1,"a, \\"b\\": {c}"]}')).toBe([
    '{', '  "errcode": 0,', '  "msgid": 4294967296123456789,', '  "data": {},', '  "list": [', '    1,', '    "a, \\"b\\": {c}"', '  ]', '}',
  ].join('\n'));
});

test('JSON that was cut is shown as far as it goes', () => {
  expect(pretty('{"text":"很长的一段…')).toBe('{\n  "text": "很长的一段…');
});

test('XML is shown by line', () => {
  expect(pretty('<xml><ToUserName><![CDATA[gh_7a]]></ToUserName><Articles><item><Title>a</Title></item></Articles></xml>')).toBe([
    '<xml>', '  <ToUserName><![CDATA[gh_7a]]></ToUserName>', '  <Articles>', '    <item>', '      <Title>a</Title>', '    </item>', '  </Articles>', '</xml>',
  ].join('\n'));
});

test('other texts stay as they are', () => {
  for (const text of ['success', '', '<image/jpeg 12345 bytes>']) expect(pretty(text)).toBe(text);
});
