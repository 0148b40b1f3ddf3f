const isColourful = process.stdout.isTTY && !process.env.NO_COLOR && process.env.FORCE_COLOR !== '0';
const paint = (code) => (text) => (isColourful ? `\u001b[${code}m${text}\u001b[0m` : text);

export const bold = paint(1);
export const dim = paint(2);
export const red = paint(31);
export const green = paint(32);

export const say = (text = '') => process.stdout.write(`${text}\n`);

export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

export const indented = (text) => text.trimEnd().split('\n').map((line) => `    ${line}`).join('\n');

/** Fills up with spaces; a Chinese character is two columns wide. */
export function padded(text, columns) {
  const width = [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(0, columns - width));
}
