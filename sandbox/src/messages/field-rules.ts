import type { TemplateField } from '../config.js';

type Rule = (value: string, field: TemplateField) => boolean;

const lengthOf = (text: string): number => [...text].length;
const upTo = (limit: number) => (value: string): boolean => lengthOf(value) <= limit;
const CHINESE = /[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{2fa1f}]/u;
const CONTROL = /[\u0000-\u001f\u007f\u2028\u2029]/;

const CLOCK = String.raw`([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?`;
const DATE = String.raw`(\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}([-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月|\d{1,2}月\d{1,2}日)`;
const TIME = `((${DATE}\\s?)?${CLOCK})`;
const DAY = `(${DATE}(\\s?${CLOCK})?)`;
const range = (pattern: string): RegExp => new RegExp(`^${pattern}(\\s?~\\s?(${TIME}|${DAY}))?$`);

/** What a value may look like, by the word before the number in a field's key. */
const RULES: Record<string, Rule> = {
  thing: upTo(20),
  number: (value) => /^-?\d+(\.\d+)?$/.test(value) && upTo(32)(value),
  letter: (value) => /^[A-Za-z]+$/.test(value) && upTo(32)(value),
  symbol: (value) => /^[^\p{L}\p{N}]+$/u.test(value) && upTo(5)(value),
  character_string: (value) => /^[\x20-\x7e]+$/.test(value) && upTo(32)(value),
  time: (value) => range(TIME).test(value),
  date: (value) => range(DAY).test(value),
  amount: (value) => /^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: (value) => /^[\d+\-() ]{1,17}$/.test(value),
  car_number: upTo(8),
  name: (value) => (CHINESE.test(value) ? upTo(10)(value) : upTo(20)(value)),
  phrase: (value) => upTo(5)(value) && [...value].every((letter) => CHINESE.test(letter)),
  enum: (value, { values }) => values?.includes(value) ?? upTo(20)(value),
  const: (value, { values }) => values?.includes(value) ?? upTo(20)(value),
};

/** Whether WeChat would take this value for the field. Empty values, line breaks and control characters never pass. */
export function accepts(field: TemplateField, value: string): boolean {
  if (value.trim() === '' || CONTROL.test(value)) return false;
  const type = field.key.replace(/\d+$/, '');
  return RULES[type]?.(value, field) ?? upTo(20)(value);
}
