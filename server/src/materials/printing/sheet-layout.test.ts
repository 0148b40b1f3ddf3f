import { SheetLayout } from './sheet-layout.js';

const corners = (layout: SheetLayout) => Array.from({ length: layout.perPage }, (_, place) => layout.cornerOf(place));

test.each([[10, 2], [15, 0], [30, 1], [37.5, 2], [95, 2], [200, 2]])('codes of %f mm with %i lines below stay on the page, clear of header and footer', (sizeMm, lines) => {
  const layout = new SheetLayout(sizeMm, lines);
  expect(layout.perPage).toBeGreaterThan(0);
  for (const { x, y } of corners(layout)) {
    expect(x).toBeGreaterThanOrEqual(5);
    expect(x + sizeMm).toBeLessThanOrEqual(205);
    expect(y).toBeGreaterThanOrEqual(26);
    expect(y + layout.cellHeight).toBeLessThanOrEqual(277);
  }
});

test('no two codes are closer than their cut marks need', () => {
  const layout = new SheetLayout(30, 2);
  const [first, second] = corners(layout);
  expect(second.x - first.x).toBeCloseTo(36);
  expect(layout.cornerOf(layout.columns).y - first.y).toBeCloseTo(43.2);
});

test('ten thousand codes of 30 mm take 400 sheets', () => {
  expect(new SheetLayout(30, 2).pagesFor(10_000)).toBe(400);
});
