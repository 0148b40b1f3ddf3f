import sharp from 'sharp';
import { drawPng } from '../codes/drawing/draw-png.js';
import { Modules } from '../codes/drawing/modules.js';
import { DecodeCode } from './decode-code.js';

const ADDRESS = 'https://scrm.example.com/q/k3f09zq81mx2v7bd4';
const drawn = (text = ADDRESS) => drawPng(Modules.of(text), { px: 600 });
const decode = new DecodeCode();
afterAll(() => decode.onApplicationShutdown());

test('a code is read as it will look on paper', async () => {
  expect(await decode.execute(drawn(), 30)).toBe(ADDRESS);
});

test('many codes that are read at the same time do not mix up', async () => {
  const texts = Array.from({ length: 40 }, (_, index) => `${ADDRESS}${index}`);
  expect(await Promise.all(texts.map((text) => decode.execute(drawn(text), 20)))).toEqual(texts);
});

test('a code that is printed too small for its text cannot be read', async () => {
  expect(await decode.execute(drawn(`https://scrm.example.com/${'long/'.repeat(30)}`), 10)).toBe(null);
});

test('a code with a third of it torn off cannot be read', async () => {
  const torn = await sharp(drawn()).composite([{ input: { create: { width: 200, height: 600, channels: 3, background: '#fff' } }, left: 0, top: 0 }]).png().toBuffer();
  expect(await decode.execute(torn, 30)).toBe(null);
});

test('what is no picture is an error, and the next code is read all the same', async () => {
  await expect(decode.execute(Buffer.from('no picture'), 30)).rejects.toThrow();
  expect(await decode.execute(drawn(), 30)).toBe(ADDRESS);
});
