import { FORM_BOUNDS, PROFILE_LENGTHS, type AnswerValue, type FieldLimits, type FormField } from './forms.js';

/** A value as it is kept, or what is wrong with it, in Chinese. `null`: nothing was answered. */
export type CheckedValue = { value: AnswerValue | null } | { error: string };

const NOTHING: CheckedValue = { value: null };
/** Longer than anything that is allowed, short enough to be looked at. */
const MOST_RAW = 20_000;
const FILE_ID = /^[a-z0-9]{25}$/;

/** One answer alone: normalised and held against its field's limits. Whether it may be missing is not asked here. */
export function checkValue(field: FormField, raw: unknown): CheckedValue {
  if (raw === undefined || raw === null || raw === '') return NOTHING;
  if (typeof raw === 'string' && raw.length > MOST_RAW) return { error: '内容太长了' };
  return CHECKS[field.kind](field, raw);
}

const CHECKS: Record<FormField['kind'], (field: FormField, raw: unknown) => CheckedValue> = {
  text: (field, raw) => textOf(field, raw, FORM_BOUNDS.text, cleanLine),
  paragraph: (field, raw) => textOf(field, raw, FORM_BOUNDS.paragraph, cleanText),
  phone: (_, raw) => phoneOf(raw),
  email: (_, raw) => emailOf(raw),
  choice: choiceOf,
  choices: choicesOf,
  date: dateOf,
  number: numberOf,
  rating: ratingOf,
  file: filesOf,
};

function textOf({ limits = {}, profile }: FormField, raw: unknown, most: number, clean: (text: string) => string): CheckedValue {
  if (typeof raw !== 'string') return { error: '请填写文字' };
  const text = clean(raw);
  if (text === '') return NOTHING;
  const length = lengthOf(text);
  const max = Math.min(limits.max ?? most, most, profile ? PROFILE_LENGTHS[profile] : most);
  if (length > max) return { error: `最多 ${max} 个字，现在是 ${length} 个` };
  if (limits.min !== undefined && length < limits.min) return { error: `至少 ${limits.min} 个字` };
  return { value: text };
}

/** Mobile and fixed lines as they are written in China, and any other country's with its code: 138 0013 8000 → +8613800138000. */
function phoneOf(raw: unknown): CheckedValue {
  const wrong = { error: '手机号格式不正确' };
  if (typeof raw !== 'string' || raw.length > 40) return wrong;
  const plain = halfWidth(raw).replace(/[\s\-().·]/g, '').replace(/^00/, '+');
  if (plain === '') return NOTHING;
  const national = /^(?:\+?86)?(1[3-9]\d{9})$/.exec(plain) ?? /^(?:\+860?|0)((?:10|2\d|[3-9]\d{2})\d{7,8})$/.exec(plain);
  if (national) return { value: `+86${national[1]}` };
  return /^\+[1-9]\d{6,14}$/.test(plain) && !plain.startsWith('+86') ? { value: plain } : wrong;
}

/** An e-mail address as people type it, also outside of forms. */
export function emailOf(raw: unknown): CheckedValue {
  const wrong = { error: '邮箱格式不正确' };
  if (typeof raw !== 'string') return wrong;
  const email = halfWidth(cleanLine(raw));
  if (email === '') return NOTHING;
  return email.length <= 254 && isEmail(email) ? { value: email } : wrong;
}

/** Part by part and without patterns that can run wild. */
function isEmail(email: string): boolean {
  const at = email.lastIndexOf('@');
  const [local, labels] = [email.slice(0, at), email.slice(at + 1).split('.')];
  const isLocal = at > 0 && local.length <= 64 && /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+$/.test(local) && !local.startsWith('.') && !local.endsWith('.') && !local.includes('..');
  const areLabels = labels.length >= 2 && labels.every((label) => label.length <= 63 && /^[A-Za-z0-9-]+$/.test(label) && !label.startsWith('-') && !label.endsWith('-'));
  return isLocal && areLabels && labels[labels.length - 1].length >= 2;
}

function choiceOf({ options = [] }: FormField, raw: unknown): CheckedValue {
  return options.some((option) => option.id === raw) ? { value: raw as string } : { error: '请从选项中选择' };
}

/** In the order of the options, each once. */
function choicesOf({ options = [], limits = {} }: FormField, raw: unknown): CheckedValue {
  if (!Array.isArray(raw) || raw.length > FORM_BOUNDS.options) return { error: '请从选项中选择' };
  if (raw.length === 0) return NOTHING;
  const chosen = new Set<unknown>(raw);
  const value = options.filter((option) => chosen.has(option.id)).map((option) => option.id);
  if (value.length !== chosen.size) return { error: '请从选项中选择' };
  return countError(value.length, limits, '请选', '项') ?? { value };
}

function dateOf({ limits = {} }: FormField, raw: unknown): CheckedValue {
  if (typeof raw !== 'string' || !isDay(raw)) return { error: '请选择日期' };
  if (limits.from && raw < limits.from) return { error: `不能早于 ${limits.from}` };
  if (limits.until && raw > limits.until) return { error: `不能晚于 ${limits.until}` };
  return { value: raw };
}

/** A day of the calendar, 1900 to 2100. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^((?:19|20)\d\d|2100)-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (!year || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function numberOf({ limits = {} }: FormField, raw: unknown): CheckedValue {
  const number = numeral(raw);
  if (number === null) return typeof raw === 'string' && raw.trim() === '' ? NOTHING : { error: '请填写数字' };
  const decimals = limits.decimals ?? 0;
  if (Math.abs(number) > FORM_BOUNDS.number) return { error: '数字太大了' };
  if (Number(number.toFixed(decimals)) !== number) return { error: decimals === 0 ? '请填写整数' : `最多 ${decimals} 位小数` };
  if (limits.min !== undefined && number < limits.min) return { error: `不能小于 ${limits.min}` };
  if (limits.max !== undefined && number > limits.max) return { error: `不能大于 ${limits.max}` };
  return { value: number === 0 ? 0 : number };
}

function ratingOf(field: FormField, raw: unknown): CheckedValue {
  const number = numeral(raw);
  return number !== null && Number.isInteger(number) && number >= 1 && number <= mostStars(field) ? { value: number } : { error: '请评分' };
}

export function mostStars({ limits }: Pick<FormField, 'limits'>): number {
  return limits?.max ?? 5;
}

function filesOf({ limits = {} }: FormField, raw: unknown): CheckedValue {
  if (!Array.isArray(raw) || raw.length > FORM_BOUNDS.files || !raw.every((id) => typeof id === 'string' && FILE_ID.test(id))) return { error: '文件上传没有完成，请重新上传' };
  if (raw.length === 0) return NOTHING;
  const value = [...new Set(raw as string[])];
  return countError(value.length, { ...limits, max: mostFiles({ limits }) }, '请上传', '个文件') ?? { value };
}

export function mostFiles({ limits }: Pick<FormField, 'limits'>): number {
  return Math.min(limits?.max ?? 1, FORM_BOUNDS.files);
}

function countError(count: number, { min, max }: FieldLimits, verb: string, unit: string): CheckedValue | null {
  if (max !== undefined && count > max) return { error: `最多${verb.slice(1)} ${max} ${unit}` };
  if (min !== undefined && count < min) return { error: `${verb} ${min} ${unit}以上` };
  return null;
}

function numeral(raw: unknown): number | null {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : null;
  if (typeof raw !== 'string' || raw.length > 40) return null;
  const plain = halfWidth(raw).trim();
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(plain) ? Number(plain) : null;
}

/** Full-width digits and signs, as Chinese keyboards write them. */
function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

export function cleanLine(text: string): string {
  return cleanText(text).replace(/[\n\t]+/g, ' ').trim();
}

/** Without control characters, signs that turn the writing round, and halves of characters, which databases refuse. */
export function cleanText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  return Array.from(lines).filter((sign) => !isUnwanted(sign)).join('').trim();
}

function isUnwanted(sign: string): boolean {
  const code = sign.charCodeAt(0);
  return /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/.test(sign) || (code < 32 && sign !== '\n' && sign !== '\t') || code === 127 || (sign.length === 1 && code >= 0xd800 && code <= 0xdfff);
}

/** Characters as people count them. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
