import { asAmount, asDate, asNumber, asTime } from './fit-values.js';

/** What a field of a template message may be given. A `Date` is written as the clock on the wall in China shows it. */
export type FieldValue = string | number | Date | null | undefined;
export type TemplateFields = Record<string, FieldValue>;

const NOTHING = '未填写';

/**
 * Makes every value fit the type that its key names (`thing1`, `phrase5` …): one value that does not fit, and WeChat refuses
 * the whole message. Lengths are counted in code points. `now` stands in for a time that is missing or cannot be read.
 */
export function fitFields(fields: TemplateFields, now: Date): Record<string, { value: string }> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, { value: fitField(key, value, now) }]));
}

export function fitField(key: string, value: FieldValue, now: Date): string {
  const fit = FITTERS[typeOf(key)] ?? asThing;
  return fit(value instanceof Date || value == null ? value : clean(String(value)), now);
}

type Fitter = (value: string | Date | null | undefined, now: Date) => string;

/** A fitter for text: keeps the characters that the type allows, cuts, and has a word for what is then empty. */
function keeping(forbidden: RegExp, length: number, whenEmpty: string): Fitter {
  return (value, now) => {
    const kept = cut(textOf(value, now).replace(forbidden, ''), length).trim();
    return isBlank(kept) ? whenEmpty : kept;
  };
}

const asThing: Fitter = (value, now) => {
  const text = textOf(value, now);
  return isBlank(text) ? NOTHING : abridge(text, 20);
};

/** Ten characters for a Chinese name; twenty for one of letters and symbols alone. */
const asName: Fitter = (value, now) => {
  const name = clean(textOf(value, now).replace(/\p{N}/gu, ''));
  const kept = cut(name, /^[\x20-\x7e]*$/.test(name) ? 20 : 10).trim();
  return isBlank(kept) ? NOTHING : kept;
};

const FITTERS: Record<string, Fitter | undefined> = {
  thing: asThing,
  name: asName,
  phrase: keeping(/[^\u4e00-\u9fa5]/gu, 5, NOTHING),
  character_string: (value, now) => keeping(/[^\x21-\x7e]/gu, 32, '-')(textOf(value, now).replace(/\s+/g, '-'), now),
  letter: keeping(/[^A-Za-z]/g, 32, 'NA'),
  symbol: keeping(/[^\p{P}\p{S}]/gu, 5, '-'),
  phone_number: (value, now) => keeping(/[^0-9+()-]/g, 17, '-')(textOf(value, now).replace(/[*#]/g, '-'), now),
  car_number: (value, now) => carNumberIn(textOf(value, now)) ?? '无',
  number: (value, now) => asNumber(textOf(value, now)),
  amount: (value, now) => asAmount(textOf(value, now)),
  time: (value, now) => asTime(value ?? '', now),
  date: (value, now) => asDate(value ?? '', now),
};

/** `character_string12` is a `character_string`. */
const typeOf = (key: string): string => key.replace(/\d+$/, '');

const textOf = (value: string | Date | null | undefined, now: Date): string => (value instanceof Date ? asTime(value, now) : (value ?? ''));

/** Chinese characters may stand first and last only. */
const carNumberIn = (text: string): string | undefined =>
  text.toUpperCase().replace(/[^\u4e00-\u9fa5A-Z0-9]/gu, '').match(/[\u4e00-\u9fa5]?[A-Z0-9]{1,6}[\u4e00-\u9fa5A-Z0-9]?/u)?.[0];

/** Control characters and line breaks become blanks; what nobody sees (direction marks, half characters) goes. */
function clean(text: string): string {
  return text.replace(/[\p{Cf}\p{Cs}]/gu, '').replace(/[\p{Cc}\p{Z}]+/gu, ' ').trim();
}

const isBlank = (text: string): boolean => !/[^\p{M}\p{Z}\p{C}\u115f\u1160\u3164\uffa0]/u.test(text);

/** Says with its last character that there was more. */
function abridge(text: string, length: number): string {
  return [...text].length <= length ? text : `${cut(text, length - 1).trimEnd()}…`;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** At most so many code points, never ending within what is seen as one character. */
function cut(text: string, length: number): string {
  let kept = '';
  let room = length;
  for (const { segment } of segmenter.segment(text)) {
    room -= [...segment].length;
    if (room < 0) break;
    kept += segment;
  }
  return kept === '' ? [...text].slice(0, length).join('') : kept;
}
