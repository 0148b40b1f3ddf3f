/** Seats may have become free: whoever waits for one is looked for. */
export const SEATS_SIGNAL = 'event-seats';
/** An event was cancelled: those who have signed up are to be told and refunded. */
export const CLEARING_SIGNAL = 'event-clearing';
