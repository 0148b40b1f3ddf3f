import { fenOf, moneyText, priceText, yuanOf } from './yuan';

test('yuan that people type become whole fen, and come back', () => {
  expect(fenOf(19.9)).toBe(1990);
  expect(fenOf(4.35)).toBe(435);
  for (const fen of [0, 1, 99, 1990, 999_999]) expect(fenOf(yuanOf(fen))).toBe(fen);
});

test('money has no decimals when it has no fen', () => {
  expect(moneyText(19900)).toBe('¥199');
  expect(moneyText(1990)).toBe('¥19.90');
  expect(moneyText(123456789)).toBe('¥1,234,567.89');
  expect(moneyText(-50)).toBe('-¥0.50');
  expect(priceText(0)).toBe('免费');
});
