import { SheetLayout } from './sheet-layout.js';

const corners = (layout: SheetLayout) => Array.from({ length: layout.perPage }, (_, place) => layout.cornerOf(place));

test.each([[10, true], [15, false], [30, true], [37.5, true], [95, true], [200, true]])('codes of %f mm stay on the page, clear of header and footer', (sizeMm, hasCaptions) => {
  const layout = new SheetLayout(sizeMm, hasCaptions);
  expect(layout.perPage).toBeGreaterThan(0);
  for (const { x, y } of corners(layout)) {
    expect(x).toBeGreaterThanOrEqual(5);
    expect(x + sizeMm).toBeLessThanOrEqual(205);
    expect(y).toBeGreaterThanOrEqual(26);
    expect(y + layout.cellHeight).toBeLessThanOrEqual(277);
  }
});

test('no two codes are closer than their cut marks need', () => {
  const layout = new SheetLayout(30, true);
  const [first, second] = corners(layout);
  expect(second.x - first.x).toBeCloseTo(36);
  expect(layout.cornerOf(layout.columns).y - first.y).toBeCloseTo(42);
});

test('ten thousand codes of 30 mm take 334 sheets', () => {
  expect(new SheetLayout(30, true).pagesFor(10_000)).toBe(334);
});
