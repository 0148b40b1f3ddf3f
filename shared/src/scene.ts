/**
 * The text inside a printed code: `<serial: 10><seal: 6><check: 1>`, 17 characters of 0-9a-z.
 * WeChat allows 32 visible characters in a scene, so a code carries an opaque serial and all meaning stays on the server.
 * The seal (a truncated HMAC, made on the server) makes a code unforgeable; the check character catches typing errors.
 */
const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
export const SERIAL_LENGTH = 10;
export const SEAL_LENGTH = 6;
const SCENE = new RegExp(`^[0-9a-z]{${SERIAL_LENGTH + SEAL_LENGTH + 1}}$`);

export interface Scene {
  serial: string;
  seal: string;
}

/** ISO 7064 MOD 37,36: finds every single wrong character and nearly every swap of two neighbours; the seal refuses the others. */
export function checkCharacter(text: string): string {
  let product = 36;
  for (const character of text) {
    const sum = (product + ALPHABET.indexOf(character)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return ALPHABET[(37 - product) % 36];
}

export function composeScene({ serial, seal }: Scene): string {
  const body = serial + seal;
  return body + checkCharacter(body);
}

/** The parts of a scene, or null when it is not one of ours by shape or by check character. */
export function parseScene(text: string): Scene | null {
  const scene = text.trim().toLowerCase();
  if (!SCENE.test(scene)) return null;
  const body = scene.slice(0, -1);
  if (checkCharacter(body) !== scene.slice(-1)) return null;
  return { serial: body.slice(0, SERIAL_LENGTH), seal: body.slice(SERIAL_LENGTH) };
}

/** The scene in a plain-link code's address (`https://…/q/<scene>`), or null when the address has none. */
export function sceneOfLink(link: string): string | null {
  return /\/q\/([^/?#]+)/.exec(link)?.[1] ?? null;
}
