import type { Effect } from '../../common/model';

/** `48001` is an errcode, `1500ms` a delay, `HTTP 504` a status, `RULE_LIMIT` an error of pay. */
export function readEffect(text: string): Effect {
  const [, ms] = /^(\d+)\s*ms$/i.exec(text) ?? [];
  if (ms) return { kind: 'slow', ms: Number(ms) };
  if (/^[A-Z][A-Z_]+$/.test(text)) return { kind: 'error', code: text };
  const [, status] = /^http\s*(\d{3})$/i.exec(text) ?? [];
  return status ? { kind: 'http', status: Number(status) } : { kind: 'errcode', errcode: Number(text) };
}
