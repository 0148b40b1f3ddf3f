import type { InviteBody } from '@chudian/shared';

export type Guest = InviteBody['guests'][number];

/** At most so many at once: more come as a file. */
export const MOST_GUESTS = 200;

const PHONE = /^\+?[\d\s-]{7,20}$/;
const isPhone = (part: string) => PHONE.test(part);

/** One guest a line as people paste it: name first, then company and phone in either order, parted by commas, tabs or several spaces. */
export function parseGuests(text: string): Guest[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [name, ...rest] = line.split(/[,，;；\t]|\s{2,}/).map((part) => part.trim()).filter(Boolean);
    if (!name) return [];
    const phone = rest.find(isPhone);
    const company = rest.find((part) => !isPhone(part));
    return [{ name, ...(company ? { company } : {}), ...(phone ? { phone } : {}) }];
  });
}
