import { GUEST_FIELD_NAMES, GUEST_FIELDS, type GuestField, type ImportMappingBody } from '@chudian/shared';

export type Mapping = (GuestField | null)[];

/** One column for each field: choosing it for another column takes it from the first. */
export const assign = (mapping: Mapping, column: number, field: GuestField | null): Mapping =>
  mapping.map((current, index) => (index === column ? field : field !== null && current === field ? null : current));

/** What is still missing before it can be tried; null when nothing is. */
export function faultOf(mapping: Mapping, as: ImportMappingBody['as']): string | null {
  const needed: GuestField[] = as === 'register' ? ['name', 'phone'] : ['name'];
  const missing = needed.filter((field) => !mapping.includes(field));
  return missing.length > 0 ? `请指定哪一列是${missing.map((field) => `「${GUEST_FIELD_NAMES[field]}」`).join('和')}` : null;
}

export const FIELD_OPTIONS = GUEST_FIELDS.map((value) => ({ value, label: GUEST_FIELD_NAMES[value] }));
