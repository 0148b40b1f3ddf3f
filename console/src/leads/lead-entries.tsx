import type { LeadEntryView } from '@chudian/shared';
import { Entries } from '../platform/ui/entries';
import { ENTRY_NAMES } from './lead-words';

/** The lead's own history. */
export const LeadEntries = ({ entries }: { entries: LeadEntryView[] }) => (
  <Entries entries={entries.map((entry) => ({ ...entry, text: entry.text || ENTRY_NAMES[entry.kind], colour: entry.kind === 'answered' ? 'green' : 'gray' }))} />
);
