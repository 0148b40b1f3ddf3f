import { pathOf, popped, pushed, stackOf } from './stack';

test('a screen lies upon the one that opened it, and going back uncovers that', () => {
  const stack = pushed(['chats'], 'chat/service');
  expect(stack).toEqual(['chats', 'chat/service']);
  expect(popped(stack)).toEqual(['chats']);
  expect(popped(['me'])).toEqual(['chats']);
});

test('an address alone lies upon the chats, unless it is a tab', () => {
  expect(stackOf('')).toEqual(['chats']);
  expect(stackOf('me')).toEqual(['me']);
  expect(stackOf('chat/mini')).toEqual(['chats', 'chat/mini']);
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
