import type { Answers, AnswerValue, FieldCondition, FieldTest, FormField, FormSchema } from './forms.js';
import { checkValue } from './form-values.js';

export type ValidatedAnswers = { ok: true; answers: Answers } | { ok: false; errors: Record<string, string> };

type Given = Record<string, unknown>;

/** The fields that these answers bring to the screen, in their order. An answer to a field that is hidden counts for nothing. */
export function visibleFields(schema: FormSchema, answers: Given, known: Answers = {}): FormField[] {
  return walk(schema, answers, known).map(({ field }) => field);
}

/** The fields to ask one person: without those that are asked once and known. Conditions are looked at later, as he answers. */
export function fieldsToAsk(schema: FormSchema, known: Answers): FormField[] {
  return schema.fields.filter((field) => !field.askOnce || !isKnown(field, known));
}

/** What the fields that he is asked begin with. A known phone is left out: it is masked, and kept when nothing is typed. */
export function prefilled(schema: FormSchema, known: Answers): Answers {
  const fields = fieldsToAsk(schema, known).filter((field) => field.kind !== 'phone' && isKnown(field, known));
  return Object.fromEntries(fields.map((field) => [field.id, known[field.id]]));
}

/**
 * The one judge of answers, on the phone and on the server. An answer that is left out is the one that is known; one that is empty
 * (`''`, `[]`, `null`) takes it away. Answers to hidden fields are dropped.
 */
export function validateAnswers(schema: FormSchema, answers: unknown, known: Answers = {}): ValidatedAnswers {
  const kept: Answers = {};
  const errors: Record<string, string> = {};
  for (const { field, value, error } of walk(schema, asRecord(answers), known)) {
    if (error !== null) errors[field.id] = error;
    else if (value !== null) kept[field.id] = value;
    else if (field.required) errors[field.id] = missing(field);
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, answers: kept };
}

/** True when what we know still is an answer to this field. Of a phone number we know only its masked face. */
export function isKnown(field: FormField, known: Answers): boolean {
  const value = own(known, field.id);
  if (field.kind === 'phone') return typeof value === 'string' && value !== '';
  const checked = value === undefined ? null : checkValue(field, value);
  return checked !== null && 'value' in checked && checked.value !== null;
}

interface Step {
  field: FormField;
  value: AnswerValue | null;
  error: string | null;
}

/** Field by field, each condition held against what was answered before it. */
function walk(schema: FormSchema, answers: Given, known: Answers): Step[] {
  const steps: Step[] = [];
  const values = new Map<string, AnswerValue>();
  for (const field of schema.fields) {
    if (field.showWhen && !holds(field.showWhen, values)) continue;
    const step = stepOf(field, answers, known);
    // A choice is one option of its list, never a text: `contains` must not find the option 1 in 10.
    if (step.value !== null) values.set(field.id, field.kind === 'choice' ? [String(step.value)] : step.value);
    steps.push(step);
  }
  return steps;
}

function stepOf(field: FormField, answers: Given, known: Answers): Step {
  const given = own(answers, field.id);
  if (given === undefined && isKnown(field, known)) return { field, value: known[field.id], error: null };
  const checked = checkValue(field, given);
  return 'error' in checked ? { field, value: null, error: checked.error } : { field, value: checked.value, error: null };
}

function holds({ match, tests }: FieldCondition, values: ReadonlyMap<string, AnswerValue>): boolean {
  return match === 'all' ? tests.every((test) => passes(test, values)) : tests.some((test) => passes(test, values));
}

function passes({ fieldId, how, value = '' }: FieldTest, values: ReadonlyMap<string, AnswerValue>): boolean {
  const answer = values.get(fieldId);
  if (answer === undefined) return false;
  if (how === 'filled') return true;
  if (Array.isArray(answer)) return how === 'contains' ? answer.includes(value) : answer.length === 1 && answer[0] === value;
  return how === 'contains' ? String(answer).includes(value) : String(answer) === value;
}

function missing({ kind }: FormField): string {
  if (kind === 'file') return '请上传文件';
  if (kind === 'rating') return '请评分';
  return kind === 'choice' || kind === 'choices' || kind === 'date' ? '请选择' : '请填写';
}

function asRecord(answers: unknown): Given {
  return typeof answers === 'object' && answers !== null && !Array.isArray(answers) ? (answers as Given) : {};
}

/** Never what an object inherits. */
function own<Value>(record: Record<string, Value>, key: string): Value | undefined {
  return Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined;
}

/** An answer in words. Files are told by how many there are. */
export function tellAnswer(field: FormField, value: AnswerValue): string {
  const labelOf = (id: string) => field.options?.find((option) => option.id === id)?.label ?? '（已删除的选项）';
  if (field.kind === 'file') return Array.isArray(value) ? `${value.length} 个文件` : '';
  if (Array.isArray(value)) return value.map(labelOf).join('、');
  if (field.kind === 'choice') return labelOf(String(value));
  return field.kind === 'rating' ? `${value} 分` : String(value);
}
