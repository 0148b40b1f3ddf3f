import { splitLinks } from './split-links';

test('a text without links stays whole', () => {
  expect(splitLinks('感谢你的关注！\n1 < 2')).toEqual([{ text: '感谢你的关注！\n1 < 2' }]);
});

test('an anchor is a link, and one of a mini-program page leads there rather than to the web', () => {
  expect(splitLinks('看<a href="https://example.com/?a=1&amp;b=2">资料</a>')).toEqual([{ text: '看' }, { text: '资料', link: 'https://example.com/?a=1&b=2' }]);
  expect(splitLinks('<a data-miniprogram-appid="wx1" data-miniprogram-path="content/pages/item/index?id=7" href="https://example.com">打开</a>。')).toEqual([
    { text: '打开', link: 'content/pages/item/index?id=7', isMiniProgram: true }, { text: '。' },
  ]);
});

test('a bare address ends where Chinese punctuation begins', () => {
  expect(splitLinks('见 https://example.com/a，谢谢')).toEqual([{ text: '见 ' }, { text: 'https://example.com/a', link: 'https://example.com/a' }, { text: '，谢谢' }]);
});

test('markup other than links is shown, not obeyed', () => {
  expect(splitLinks('<script>alert(1)</script>')).toEqual([{ text: '<script>alert(1)</script>' }]);
});
