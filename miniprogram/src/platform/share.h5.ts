/** As `share.weapp.ts`: in a browser a link is sent. */
export const canSendCards = false;

export function linkOf(path: string): string | null {
  return `${window.location.origin}${window.location.pathname}#${path}`;
}
