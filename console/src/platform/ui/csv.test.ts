import { csvOf } from './csv';

test('commas, quotes and line breaks stay inside their cell', () => {
  expect(
    csvOf([
      ['名称', '说明'],
      ['台历, "2027"', '封面\n封底'],
    ]),
  ).toBe('\uFEFF"名称","说明"\r\n"台历, ""2027""","封面\n封底"\r\n');
});

test('what begins like a formula cannot run in a spreadsheet', () => {
  expect(csvOf([['=1+1', '@SUM(A1)', '-3']])).toBe('\uFEFF"\'=1+1","\'@SUM(A1)","\'-3"\r\n');
});
