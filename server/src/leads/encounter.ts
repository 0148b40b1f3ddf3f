import type { ContactFacts } from '../contacts/read-contacts.js';
import type { TouchpointRecorded } from '../contacts/touchpoint.domain-events.js';
import type { MaterialFacts } from '../materials/material-for-leads.js';

/** A touchpoint with what leads need to know about it. */
export interface Encounter {
  touch: TouchpointRecorded;
  at: Date;
  /** The contact under which the history goes on, when he proved to be somebody we knew. */
  contact: ContactFacts;
  material: MaterialFacts | null;
  why: string;
}

export function isScan({ touch }: Encounter): boolean {
  return touch.kind === 'material-scanned';
}
