import type { RegistrationChannel, SharerKind, Utm } from '@chudian/shared';

/** Where it came from: the scan on whose landing the event was opened. */
export interface SignUpOrigin {
  materialId?: string | null;
  placementId?: string | null;
  campaignId?: string | null;
  codeId?: string | null;
  utm?: Utm | null;
}

/** That somebody wants to come to an event; what could be looked up before, is. */
export interface SignUpWish {
  eventId: string;
  contactId: string;
  ticketTypeId: string;
  channel: RegistrationChannel;
  name: string;
  company?: string;
  title?: string;
  /** In E.164. */
  phone?: string;
  answers?: Record<string, unknown>;
  promoCode?: string;
  joinsWaitlist?: boolean;
  invitationId?: string | null;
  sharer?: { kind: SharerKind; id: string } | null;
  origin?: SignUpOrigin;
  note?: string;
  /** The member of staff who signs him up. */
  byId?: string | null;
  /** It is paid elsewhere, or a present. */
  isFree?: boolean;
}

/** Our own people have looked at him already: no approval, no sale window, no form; and they know that the door is the door. */
export const isByStaff = ({ channel }: SignUpWish): boolean => channel === 'staff' || channel === 'import' || channel === 'walk-in';
