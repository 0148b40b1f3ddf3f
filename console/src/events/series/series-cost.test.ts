import { costPerLead, costText } from './series-cost';

test('a cost that nobody wrote down is not zero', () => {
  expect(costText(null)).toBe('未填');
  expect(costText(0)).toBe('¥0');
});

test('a lead costs its share, in whole fen; without leads or cost nothing is said', () => {
  expect(costPerLead({ newLeads: 3, costFen: 100_000 })).toBe('每条线索 ¥333.33');
  expect(costPerLead({ newLeads: 0, costFen: 100_000 })).toBeUndefined();
  expect(costPerLead({ newLeads: 3, costFen: 0 })).toBeUndefined();
});
