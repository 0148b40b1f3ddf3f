import { PROFILE_KINDS, type FieldKind, type FieldOption, type FormField, type FormSchema } from '@chudian/shared';

/** A form while it is built. */
export interface FormDraft {
  name: string;
  schema: FormSchema;
}

const LABELS: Record<FieldKind, string> = {
  text: '您的姓名', paragraph: '您的需求', phone: '手机号', email: '邮箱', choice: '请选择一项', choices: '请选择（可多选）', date: '日期', number: '数量', rating: '请评分', file: '上传文件',
};

export function newField(kind: FieldKind, fields: FormField[]): FormField {
  const field: FormField = { id: freeId('f', fields.map(({ id }) => id)), kind, label: LABELS[kind] };
  if (kind === 'choice' || kind === 'choices') return { ...field, options: [newOption([], '选项一'), newOption(['o1'], '选项二')] };
  const own = kind === 'phone' || kind === 'email' ? kind : undefined;
  return own && !fields.some(({ profile }) => profile === own) ? { ...field, profile: own } : field;
}

export const newOption = (ids: string[], label = ''): FieldOption => ({ id: freeId('o', ids), label });

/** Never an id that answers may still be kept under: ids only grow. */
function freeId(letter: string, taken: string[]): string {
  const highest = Math.max(0, ...taken.map((id) => Number(/^\D+(\d+)$/.exec(id)?.[1] ?? 0)));
  return `${letter}${highest + 1}`;
}

export function insertField(fields: FormField[], field: FormField, at: number): FormField[] {
  return [...fields.slice(0, at), field, ...fields.slice(at)];
}

export function moveField(fields: FormField[], id: string, overId: string): FormField[] {
  const [from, to] = [id, overId].map((each) => fields.findIndex((field) => field.id === each));
  if (from < 0 || to < 0) return fields;
  return insertField(fields.filter((field) => field.id !== id), fields[from], to);
}

export function changeField(fields: FormField[], id: string, facts: Partial<FormField>): FormField[] {
  return fields.map((field) => (field.id === id ? { ...field, ...facts } : field));
}

/** What no longer fits the kind goes; options stay between the two kinds of choice. */
export function changeKind(field: FormField, kind: FieldKind, fields: FormField[]): FormField {
  const { options, profile, limits: _, ...kept } = field;
  const hasOptions = kind === 'choice' || kind === 'choices';
  const fresh = newField(kind, fields);
  const keepsProfile = profile && PROFILE_KINDS[profile].includes(kind);
  return { ...kept, kind, ...(hasOptions && { options: options ?? fresh.options }), ...(keepsProfile && { profile }) };
}

export function copyField(fields: FormField[], id: string): FormField[] {
  const at = fields.findIndex((field) => field.id === id);
  const { profile: _, ...copy } = fields[at];
  return insertField(fields, { ...structuredClone(copy), id: newField('text', fields).id }, at + 1);
}

/** Conditions that looked at it go with it; a field without conditions is always shown. */
export function removeField(fields: FormField[], id: string): FormField[] {
  return fields.filter((field) => field.id !== id).map((field) => {
    if (!field.showWhen?.tests.some((test) => test.fieldId === id)) return field;
    const tests = field.showWhen.tests.filter((test) => test.fieldId !== id);
    return { ...field, showWhen: tests.length > 0 ? { ...field.showWhen, tests } : undefined };
  });
}

/** A condition whose question was moved behind the one that it shows: it can never be met, and is refused when the form is saved. */
export function looksAhead(field: FormField, fields: FormField[]): boolean {
  const earlier = fields.slice(0, fields.findIndex((each) => each.id === field.id));
  return Boolean(field.showWhen?.tests.some((test) => !earlier.some((each) => each.id === test.fieldId)));
}
