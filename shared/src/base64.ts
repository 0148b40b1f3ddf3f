const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Uint8Array(128);
for (let value = 0; value < BASE64.length; value += 1) VALUES[BASE64.charCodeAt(value)] = value;

/** The mini-program has no atob. */
export function bytesOfBase64(text: string): Uint8Array {
  const length = text.replace(/=+$/, '').length;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  for (let at = 0, out = 0; at < length; at += 4) {
    const bits = (VALUES[text.charCodeAt(at)] << 18) | (VALUES[text.charCodeAt(at + 1)] << 12) | (VALUES[text.charCodeAt(at + 2) & 127] << 6) | VALUES[text.charCodeAt(at + 3) & 127];
    for (const shift of [16, 8, 0]) if (out < bytes.length) bytes[out++] = (bits >> shift) & 255;
  }
  return bytes;
}
