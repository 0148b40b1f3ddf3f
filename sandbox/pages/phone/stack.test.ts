import { pathOf, popped, pushed } from './stack';

test('a screen lies upon the one that opened it, and going back uncovers that', () => {
  const stack = pushed(['chats'], 'chat/service');
  expect(stack).toEqual(['chats', 'chat/service']);
  expect(popped(stack, 'chats')).toEqual(['chats']);
  expect(popped(['me'], 'chats')).toEqual(['chats']);
});

test('the scanner gives way to what it opens', () => {
  expect(pushed(['chats', 'scan'], 'mini-program')).toEqual(['chats', 'mini-program']);
});

test('the same screen is not laid upon itself', () => {
  expect(pushed(['chats', 'mini-program'], 'mini-program')).toEqual(['chats', 'mini-program']);
});

test('an address keeps a web address whole', () => {
  const { path, query } = pathOf(`web?${new URLSearchParams({ url: 'https://example.com/?a=1&b=2#c' })}`);
  expect([path, query.get('url')]).toEqual(['web', 'https://example.com/?a=1&b=2#c']);
});
