import type { DoorGuest } from './door-decision.js';
import { readTicketNumber } from './ticket-token.js';

/** By the phone's last four digits or by all of them (a door knows only the last four), by name, by pinyin in full or by initials, or by ticket number; the best first. */
export function searchGuests(guests: Iterable<DoorGuest>, text: string, limit = 20): DoorGuest[] {
  const words = wordsOf(text);
  if (words.text.length === 0) return [];
  const found: { guest: DoorGuest; rank: number }[] = [];
  for (const guest of guests) {
    const rank = rankOf(guest, words);
    if (rank !== null) found.push({ guest, rank });
  }
  return found.sort((one, other) => one.rank - other.rank || compare(one.guest, other.guest)).slice(0, limit).map(({ guest }) => guest);
}

/** What was typed, read once for all guests. */
interface Words {
  text: string;
  /** Of a phone; null when it is none. */
  lastFour: string | null;
  number: string | null;
  /** Without spaces; null when it can be no pinyin. */
  pinyin: string | null;
}

function wordsOf(typed: string): Words {
  const text = typed.trim().toLowerCase();
  const letters = text.replace(/\s/g, '');
  const digits = text.replace(/[\s+-]/g, '');
  return { text, lastFour: /^(?:\d{4}|\d{8,15})$/.test(digits) ? digits.slice(-4) : null, number: readTicketNumber(text), pinyin: /^[a-z]+$/.test(letters) ? letters : null };
}

function rankOf(guest: DoorGuest, { text, lastFour, number, pinyin }: Words): number | null {
  if (lastFour !== null && guest.lastFour === lastFour) return 0;
  if (number !== null && guest.number === number) return 0;
  const name = guest.name.toLowerCase();
  if (name === text) return 1;
  if (name.startsWith(text)) return 2;
  if (name.includes(text)) return 3;
  return pinyin === null || guest.pinyin.length === 0 ? null : rankByPinyin(guest.pinyin.split(' '), pinyin);
}

/** `wang jian guo` is found by wang, wangjian, wjg, and by the given name alone: jianguo. */
function rankByPinyin(syllables: string[], typed: string): number | null {
  if (syllables.join('').startsWith(typed)) return 4;
  if (typed.length === 1) return null;
  if (syllables.map((syllable) => syllable[0]).join('').startsWith(typed)) return 5;
  return syllables.some((_, at) => syllables.slice(at).join('').startsWith(typed)) ? 6 : null;
}

function compare(one: DoorGuest, other: DoorGuest): number {
  return one.name < other.name ? -1 : one.name > other.name ? 1 : one.key < other.key ? -1 : 1;
}
