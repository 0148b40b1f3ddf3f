import { createRequire } from 'node:module';
import { sharp } from '../../../platform/sharp.js';

const resolve = (file: string) => createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${file}`);
/** With Chinese; the machine's own fonts may have none. */
const FONTS = {
  normal: { file: resolve('400Regular/NotoSansSC_400Regular.ttf'), name: 'Noto Sans SC' },
  bold: { file: resolve('700Bold/NotoSansSC_700Bold.ttf'), name: 'Noto Sans SC Bold' },
};

export interface TextStyle {
  size: number;
  colour: string;
  weight: keyof typeof FONTS;
  width: number;
  /** Chinese characters that fit in; others count half. What is longer ends with an ellipsis. */
  most: number;
}

export interface DrawnText {
  input: Buffer;
  width: number;
  height: number;
}

/** Text as a transparent picture, wrapped to a width. */
export async function drawText(text: string, { size, colour, weight, width, most }: TextStyle): Promise<DrawnText> {
  const { file, name } = FONTS[weight];
  const markup = `<span foreground="${colour}">${escape(shorten(text, most))}</span>`;
  const picture = sharp({ text: { text: markup, font: `${name} ${size}`, fontfile: file, width, dpi: 72, rgba: true, wrap: 'word-char', spacing: Math.round(size * 0.2) } });
  const { data, info } = await picture.png().toBuffer({ resolveWithObject: true });
  return { input: data, width: info.width, height: info.height };
}

export function shorten(text: string, most: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  let room = most;
  const fitting = characters.findIndex((character) => {
    room -= character.charCodeAt(0) > 0xff ? 1 : 0.5;
    return room < 0;
  });
  return fitting === -1 ? characters.join('') : `${characters.slice(0, Math.max(0, fitting - 1)).join('')}…`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
// Control characters are no markup that the text engine takes.
const escape = (text: string): string => text.replace(/\p{Cc}/gu, '').replace(/[&<>"']/g, (character) => ENTITIES[character]) || ' ';
