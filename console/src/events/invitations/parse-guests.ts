import type { InviteBody } from '@chudian/shared';

export type Guest = InviteBody['guests'][number];

/** At most so many at once: more come as a file. */
export const MOST_GUESTS = 200;

const PHONE = /^\+?[\d\s-]{7,20}$/;
const NUMBER_AT_END = /^(.+?)[\s,，;；]+(\+?\d{11,14})$/;
const SEPARATORS = /[,，;；\t]|\s{2,}/;
const isPhone = (part: string) => PHONE.test(part);

/** One guest a line as people paste it: name first, then company and phone in either order, parted by commas, tabs or spaces. */
export function parseGuests(text: string): Guest[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [name, ...rest] = partsOf(line.trim()).map((part) => part.trim()).filter(Boolean);
    if (!name) return [];
    const phone = rest.find(isPhone);
    const company = rest.find((part) => !isPhone(part));
    return [{ name, ...(company ? { company } : {}), ...(phone ? { phone } : {}) }];
  });
}

/** No name ends in eleven digits. What stands before them in Chinese is a name and a company, though a single space parts them. */
function partsOf(line: string): string[] {
  const [, before, phone] = NUMBER_AT_END.exec(line) ?? [];
  if (!before) return line.split(SEPARATORS);
  const parts = before.split(SEPARATORS);
  return [...(parts.length === 1 && /\p{Script=Han}/u.test(before) ? before.split(/\s+/) : parts), phone];
}
