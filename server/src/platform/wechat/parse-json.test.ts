import { parseJson, textIn } from './parse-json.js';

test('an id of 64 bits keeps all its digits', () => {
  expect(parseJson('{"errcode":0,"msgid":2001234567890123457,"ids":[-9007199254740993,12]}')).toEqual({ errcode: 0, msgid: '2001234567890123457', ids: ['-9007199254740993', 12] });
});

test('digits in texts, decimals and small numbers stay what they are', () => {
  const text = '{"a":"1234567890123456789","b":"x\\"1234567890123456789,","c":0.1234567890123456789,"d":1.5e300,"e":123456789012345}';
  expect(parseJson(text)).toEqual(JSON.parse(text));
});

test('a field that is missing, inherited or not a text reads as empty', () => {
  expect(['MsgId', 'toString', 'list'].map((name) => textIn({ list: [] }, name))).toEqual(['', '', '']);
  expect(textIn({ MsgId: 5 }, 'MsgId')).toBe('5');
});
