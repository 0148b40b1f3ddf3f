import type { OrderEntryView } from '@chudian/shared';
import { Entries } from '../platform/ui/entries';

const COLOURS: Partial<Record<OrderEntryView['kind'], string>> = { paid: 'green', trouble: 'red', closed: 'gray', refund: 'purple' };

/** What happened to the money, from the order on. */
export const OrderEntries = ({ entries }: { entries: OrderEntryView[] }) => (
  <Entries entries={entries.map((entry) => ({ ...entry, colour: COLOURS[entry.kind] ?? 'blue' }))} />
);
