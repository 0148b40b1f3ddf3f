import type { Code } from '../code.entity.js';

/** Five digits, the most that a batch needs, so that names sort as the numbers do. */
const DIGITS = 5;
const LONGEST_NAME = 40;

/** 00042; a code without a number is known by its scene. */
export function numberOf({ number }: Code, scene: string): string {
  return number === null ? scene : String(number).padStart(DIGITS, '0');
}

/** `前台-00042-k3f09zq81mx2v7bd4`: readable, in order, never twice, and allowed on any computer. */
export function fileNameOf(code: Code, placement: string, scene: string): string {
  const number = code.number === null ? [] : [numberOf(code, scene)];
  return [safeName(placement), ...number, scene].join('-');
}

/** Without the characters that Windows or a shell would trip over. */
export function safeName(text: string): string {
  const safe = text.replace(/[\\/:*?"<>|\p{C}]+/gu, ' ').replace(/\s+/g, ' ').replace(/^[\s.]+|[\s.]+$/g, '');
  return Array.from(safe).slice(0, LONGEST_NAME).join('').trim() || '未命名';
}
