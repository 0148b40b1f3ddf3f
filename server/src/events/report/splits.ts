import type { DashboardSplit } from '@chudian/shared';
import type { Group } from './figures.repository.js';

/** One line for each value of a column, the largest first. */
export function splitBy(groups: Group[], idOf: (group: Group) => string | null, nameOf: (id: string | null) => string): DashboardSplit[] {
  const lines = new Map<string | null, DashboardSplit>();
  for (const group of groups) {
    const id = idOf(group);
    const line = lines.get(id) ?? { id, name: nameOf(id), signedUp: 0, confirmed: 0, came: 0 };
    line.signedUp += group.people;
    line.confirmed += group.state === 'confirmed' ? group.people : 0;
    line.came += group.came;
    lines.set(id, line);
  }
  return [...lines.values()].sort((one, other) => other.signedUp - one.signedUp || one.name.localeCompare(other.name, 'zh-CN'));
}
