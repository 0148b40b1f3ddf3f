import type { OwnerRef, TouchpointKind } from '@chudian/shared';
import type { ContactFacts } from '../contacts/read-contacts.js';
import type { TouchpointRecorded } from '../contacts/touchpoint.domain-events.js';
import type { EventFacts } from '../events/event-for-leads.js';
import type { MaterialFacts } from '../materials/material-for-leads.js';

/** A touchpoint with what leads need to know about it. */
export interface Encounter {
  touch: TouchpointRecorded;
  at: Date;
  /** The contact under which the history goes on, when he proved to be somebody we knew. */
  contact: ContactFacts;
  material: MaterialFacts | null;
  event: EventFacts | null;
  why: string;
}

const AT_EVENTS: readonly TouchpointKind[] = ['event-signed-up', 'event-checked-in', 'survey-answered'];
const LEAVING_CONTACT: readonly TouchpointKind[] = ['phone-left', 'details-left'];
const ANSWERING: TouchpointKind = 'form-submitted';
export const SHOWING_INTEREST: readonly TouchpointKind[] = ['material-scanned', ...LEAVING_CONTACT, ANSWERING, ...AT_EVENTS];

export function isScan({ touch }: Encounter): boolean {
  return touch.kind === 'material-scanned';
}

export function isAnswer({ touch }: Encounter): boolean {
  return touch.kind === ANSWERING;
}

export function isAtEvent({ touch }: Encounter): boolean {
  return AT_EVENTS.includes(touch.kind);
}

/** Whose it is: of him who brought the person; else of the material; else of the event. */
export function ownerOf({ touch, material, event }: Encounter): OwnerRef | null {
  const { sharerKind, sharerId } = touch;
  if (sharerId && (sharerKind === 'staff' || sharerKind === 'distributor')) return { kind: sharerKind, id: sharerId };
  return material?.owner ?? event?.owner ?? null;
}

/** Without a material or an event nobody would own it. A material that alerts of no scan still does when somebody leaves his number or answers its form. */
export function makesALead(encounter: Encounter): boolean {
  if (encounter.event && isAtEvent(encounter)) return true;
  return encounter.material !== null && (!isScan(encounter) || encounter.material.alertOn !== 'never');
}
