/** A link from outside waits in the address until somebody has been chosen to open it. */
const waiting = (): string | null => new URLSearchParams(window.location.search).get('open');

export function phoneAddress(personId: string): string {
  const link = waiting();
  return `/phone/?${new URLSearchParams({ person: personId, ...(link && { open: link }) })}`;
}

export const peopleAddress = (): string => '/phone/';

/** Takes the waiting link out of the address, so that a reload does not open it once more. */
export function takeWaitingLink(): string | null {
  const link = waiting();
  if (!link) return null;
  const address = new URL(window.location.href);
  address.searchParams.delete('open');
  window.history.replaceState(window.history.state, '', address);
  return link;
}
