import { isObject, type JsonObject } from '../platform/json.js';
import { PayError } from './pay-error.js';

/** How one field must be. */
export interface Rule {
  type: 'string' | 'integer' | 'boolean' | 'object' | 'list';
  required?: boolean;
  longest?: number;
  pattern?: RegExp;
  least?: number;
  oneOf?: readonly string[];
  /** Of an object, or of each object of a list; without them nobody looks inside. */
  fields?: Rules;
}

export type Rules = Record<string, Rule>;

/** No null, and no character of more than three bytes, at any depth. */
export function requirePlainText(value: unknown, path = ''): void {
  if (value === null) throw PayError.field(path, '不允许为null，不需要的参数请不要传递', { value });
  if (typeof value === 'string' && /[\u{10000}-\u{10FFFF}\uD800-\uDFFF]/u.test(value)) throw PayError.field(path, '包含不支持的字符，仅支持1至3字节的UTF-8字符', { value });
  if (typeof value !== 'object') return;
  for (const [name, part] of Object.entries(value as object)) requirePlainText(part, `${path}/${name}`);
}

/** Refuses what is missing, too long, of another type or unknown. */
export function requireFields(body: JsonObject, rules: Rules, path = ''): void {
  for (const name of Object.keys(body)) if (!Object.hasOwn(rules, name)) throw PayError.field(`${path}/${name}`, `不支持的参数${name}`, { value: body[name] });
  for (const [name, rule] of Object.entries(rules)) {
    const value = body[name];
    if (value === undefined) {
      if (rule.required) throw PayError.field(`${path}/${name}`, `缺少必填参数${name}`, { number: name === 'openid' ? OPENID_MISSING : undefined });
    } else requireField(value, rule, `${path}/${name}`);
  }
}

const OPENID_MISSING = 268501013;

function requireField(value: unknown, rule: Rule, path: string): void {
  const refuse = (issue: string): never => { throw PayError.field(path, issue, { value }); };
  if (!isOf(rule.type, value)) refuse(`类型应为${rule.type}`);
  if (typeof value === 'string') requireText(value, rule, refuse);
  if (typeof value === 'number' && rule.least !== undefined && value < rule.least) refuse(`不能小于${rule.least}`);
  if (!rule.fields) return;
  if (isObject(value)) requireFields(value, rule.fields, path);
  for (const [at, item] of (Array.isArray(value) ? value : []).entries()) {
    if (!isObject(item)) refuse('类型应为object');
    requireFields(item as JsonObject, rule.fields, `${path}/${at}`);
  }
}

function requireText(value: string, { longest, required, pattern, oneOf }: Rule, refuse: (issue: string) => never): void {
  if (required && value === '') refuse('不能为空');
  if (longest !== undefined && value.length > longest) refuse(`长度不能超过${longest}个字符`);
  if (pattern && !pattern.test(value)) refuse('格式不正确');
  if (oneOf && !oneOf.includes(value)) refuse(`应为${oneOf.join('、')}之一`);
}

function isOf(type: Rule['type'], value: unknown): boolean {
  if (type === 'integer') return Number.isSafeInteger(value);
  if (type === 'list') return Array.isArray(value);
  return type === 'object' ? isObject(value) : typeof value === type;
}
