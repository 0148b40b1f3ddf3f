import { dressHtml, fullAddress } from './dress-html';

const origin = 'https://api.example.com';

test('a paragraph gets its space and keeps its text', () => {
  expect(dressHtml('<p>你好</p>', origin)).toBe('<p style="margin:0 0 16px">你好</p>');
});

test('what an author chose wins over the house style', () => {
  expect(dressHtml('<p style="color:red" class="x">a</p>', origin)).toBe('<p style="margin:0 0 16px;color:red" class="x">a</p>');
});

test('a picture never runs over the edge, and one of our own has a full address', () => {
  const html = dressHtml('<img src="/files/a.png" alt="图">', origin);
  expect(html).toContain('max-width:100%');
  expect(html).toContain('src="https://api.example.com/files/a.png" alt="图"');
});

test('tags that only begin like a dressed one are left alone', () => {
  expect(dressHtml('<pre>x</pre><param>', origin)).toBe('<pre>x</pre><param>');
});

test('addresses elsewhere stay as they are', () => {
  expect(fullAddress('https://b.com/c.png', origin)).toBe('https://b.com/c.png');
  expect(fullAddress('//b.com/c.png', origin)).toBe('//b.com/c.png');
  expect(fullAddress('/c.png', origin)).toBe('https://api.example.com/c.png');
});
