import { GUEST_FIELD_NAMES, type GuestField } from '@chudian/shared';
import { phoneNumberOf } from '../../platform/security/phone-number.js';
import type { ImportWay, Mapping } from './guest-import.entity.js';

/** What a row says, once nothing is wrong with it. */
export interface ListedGuest {
  name: string;
  company?: string;
  title?: string;
  /** In E.164. */
  phone: string | null;
  ticketTypeId: string;
  note?: string;
}

export interface RowFault {
  field: GuestField;
  message: string;
}

export interface Rules {
  mapping: Mapping;
  way: ImportWay;
  ticketTypeId: string;
  /** By name, in small letters. */
  ticketTypes: Map<string, string>;
}

const LONGEST: Partial<Record<GuestField, number>> = { name: 60, company: 100, title: 60, note: 500 };

/** A row by the mapping of its columns: a guest, or the first thing that is wrong. */
export function judgeRow(cells: string[], { mapping, way, ticketTypeId, ticketTypes }: Rules): ListedGuest | RowFault {
  const read = (field: GuestField) => cells[mapping.indexOf(field)]?.trim() ?? '';
  for (const [field, most] of Object.entries(LONGEST) as [GuestField, number][]) {
    if (read(field).length > most) return { field, message: `${GUEST_FIELD_NAMES[field]}最多 ${most} 个字` };
  }
  const name = read('name');
  if (!name) return { field: 'name', message: '没有姓名' };
  const phone = read('phone') ? phoneNumberOf(read('phone')) : null;
  if (read('phone') && !phone) return { field: 'phone', message: '手机号格式不正确' };
  if (way === 'register' && !phone) return { field: 'phone', message: '没有手机号' };
  const typeName = read('ticketType');
  const typeId = typeName ? ticketTypes.get(typeName.toLowerCase()) : ticketTypeId;
  if (!typeId) return { field: 'ticketType', message: `没有「${[...typeName].slice(0, 40).join('')}」这个票种` };
  return { name, ...optional({ company: read('company'), title: read('title'), note: read('note') }), phone, ticketTypeId: typeId };
}

export const isFault = (judged: ListedGuest | RowFault): judged is RowFault => 'field' in judged;

function optional(facts: Record<'company' | 'title' | 'note', string>): Partial<typeof facts> {
  return Object.fromEntries(Object.entries(facts).filter(([, text]) => text));
}
