/** In the package a card is sent by WeChat's own button. */
export const canSendCards = true;

/** The package's pages have no address outside of WeChat. */
export function linkOf(_path: string): string | null {
  return null;
}
