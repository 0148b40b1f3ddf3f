import type { OverlayOptions } from 'sharp';
import { sharp } from '../../../platform/sharp.js';
import { drawPng } from '../../../materials/codes/drawing/draw-png.js';
import { Modules } from '../../../materials/codes/drawing/modules.js';
import { drawText, type DrawnText, type TextStyle } from './draw-text.js';
import type { InvitationFacts } from './invitation-facts.js';

const WIDTH = 750;
const EDGE = 56;
const INNER = WIDTH - 2 * EDGE;
const COVER_HEIGHT = 400;
const QR = 240;

const INK = '#16241e';
const SOFT = '#5b6b64';
const GREEN = '#0b6355';

const style = (size: number, most: number, facts: Partial<TextStyle> = {}): TextStyle => ({ size, most, colour: INK, weight: 'normal', width: INNER, ...facts });

interface Block {
  text: DrawnText;
  /** Space above it. */
  above: number;
}

/** An invitation to be sent in a chat: cover, to whom, what, when, where, by whom, and the code that opens it. */
export async function drawInvitation(facts: InvitationFacts, cover: Buffer | null): Promise<Buffer> {
  const blocks = await blocksOf(facts);
  const overlays: OverlayOptions[] = [{ input: await coverOf(cover), left: 0, top: 0 }];
  let top = COVER_HEIGHT;
  for (const { text, above } of blocks) {
    top += above;
    overlays.push({ input: text.input, left: EDGE, top });
    top += text.height;
  }
  const footTop = top + 44;
  const height = footTop + QR + 64;
  overlays.push(...(await footOf(facts, footTop)));
  return sharp(Buffer.from(background(height, footTop))).composite(overlays).png({ palette: true, quality: 90 }).toBuffer();
}

async function blocksOf({ company, title, time, place, guest, inviter }: InvitationFacts): Promise<Block[]> {
  const lines: [string, number, TextStyle][] = [
    [company, 40, style(26, 24, { colour: GREEN, weight: 'bold' })],
    [guest ? `诚邀 ${guest}` : '诚挚邀请您参加', 28, style(34, 34, { weight: 'bold' })],
    [title, 30, style(44, 42, { weight: 'bold' })],
    [time, 36, style(28, 66, { colour: SOFT })],
    [place, 22, style(28, 66, { colour: SOFT })],
    [`邀请人 ${inviter}`, 22, style(28, 44, { colour: SOFT })],
  ];
  return Promise.all(lines.map(async ([text, above, look]) => ({ text: await drawText(text, look), above })));
}

async function footOf({ link }: InvitationFacts, top: number): Promise<OverlayOptions[]> {
  const hint = await drawText('长按或用微信扫一扫', style(30, 20, { weight: 'bold', width: INNER - QR - 40 }));
  const more = await drawText('查看活动详情，一键报名', style(26, 24, { colour: SOFT, width: INNER - QR - 40 }));
  const left = EDGE + QR + 40;
  return [
    { input: drawPng(Modules.of(link), { px: QR }), left: EDGE, top: top + 32 },
    { input: hint.input, left, top: top + 32 + 78 },
    { input: more.input, left, top: top + 32 + 78 + hint.height + 24 },
  ];
}

/** The template: paper, a line above the foot. */
const background = (height: number, footTop: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}"><rect width="${WIDTH}" height="${height}" fill="#fff"/>`
  + `<rect x="${EDGE}" y="${footTop}" width="${INNER}" height="2" fill="#e3e9e6"/></svg>`;

const PLAIN_COVER = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${COVER_HEIGHT}"><defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1">`
  + `<stop offset="0" stop-color="#0b6355"/><stop offset="1" stop-color="#43a07b"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/>`
  + `<circle cx="620" cy="70" r="190" fill="#fff" fill-opacity=".08"/><circle cx="120" cy="380" r="150" fill="#fff" fill-opacity=".07"/></svg>`;

async function coverOf(cover: Buffer | null): Promise<Buffer> {
  if (cover) {
    try {
      return await sharp(cover, { limitInputPixels: 50_000_000 }).rotate().resize(WIDTH, COVER_HEIGHT, { fit: 'cover' }).flatten({ background: '#fff' }).png().toBuffer();
    } catch {
      // Not a picture after all: the invitation goes out without it.
    }
  }
  return sharp(Buffer.from(PLAIN_COVER)).png().toBuffer();
}
