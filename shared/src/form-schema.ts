import {
  FIELD_KINDS, FORM_BOUNDS as MOST, PROFILE_ATTRIBUTES, PROFILE_KINDS, PROFILE_LENGTHS, type FieldCondition, type FieldLimits, type FieldOption, type FieldTest, type FormField, type FormSchema,
} from './forms.js';
import { cleanLine, cleanText, isDay, lengthOf } from './form-values.js';

/** Something that is wrong with a form, and where: `fields.2.options.0.label`. */
export interface FormProblem {
  path: string;
  /** The field it is in, for a builder to show it there. */
  fieldId: string | null;
  message: string;
}

export interface CheckedForm {
  /** Cleaned: only what is known, nothing that is empty. To be used when there are no problems. */
  schema: FormSchema;
  problems: FormProblem[];
}

type Raw = Record<string, unknown>;
type Tell = (path: string, message: string) => void;

const FIELD_ID = /^[a-z][a-z0-9]{0,23}$/;
const OPTION_ID = /^[a-z0-9]{1,24}$/;
const WITH_OPTIONS = ['choice', 'choices'];

/** The one judge of forms: while one is being built, and when it is saved. Conditions look back only, so no circle is possible. */
export function checkFormSchema(input: unknown): CheckedForm {
  const problems: FormProblem[] = [];
  const raw = record(input);
  const rawFields = Array.isArray(raw.fields) ? raw.fields.slice(0, MOST.fields + 1) : [];
  const tell: Tell = (path, message) => problems.push({ path, fieldId: null, message });
  if (rawFields.length === 0) tell('fields', '至少要有一个问题');
  if (rawFields.length > MOST.fields) tell('fields', `最多 ${MOST.fields} 个问题`);
  const fields: FormField[] = [];
  rawFields.slice(0, MOST.fields).forEach((each, index) => {
    const id = stringOf(record(each).id);
    fields.push(fieldOf(record(each), fields, (path, message) => problems.push({ path: `fields.${index}.${path}`, fieldId: id || null, message })));
  });
  checkProfiles(fields, (index, message) => problems.push({ path: `fields.${index}.profile`, fieldId: fields[index].id, message }));
  const schema = compact({
    fields, intro: words(raw, 'intro', MOST.intro, tell, cleanText), submitText: words(raw, 'submitText', MOST.submitText, tell),
    thanks: words(raw, 'thanks', MOST.thanks, tell, cleanText), allowsEdit: raw.allowsEdit === true || undefined,
  }) as unknown as FormSchema;
  return { schema, problems };
}

function fieldOf(raw: Raw, earlier: FormField[], tell: Tell): FormField {
  const kind = FIELD_KINDS.find((each) => each === raw.kind) ?? 'text';
  const id = stringOf(raw.id);
  if (!FIELD_ID.test(id)) tell('id', '问题的编号不正确');
  else if (earlier.some((field) => field.id === id)) tell('id', '两个问题的编号相同');
  if (kind !== raw.kind) tell('kind', '没有这种题型');
  const label = words(raw, 'label', MOST.label, tell);
  if (!label) tell('label', '请填写问题');
  return compact({
    id, kind, label: label ?? '', help: words(raw, 'help', MOST.help, tell, cleanText), placeholder: words(raw, 'placeholder', MOST.placeholder, tell),
    required: raw.required === true || undefined, limits: limitsOf(kind, record(raw.limits), raw, tell), options: WITH_OPTIONS.includes(kind) ? optionsOf(raw.options, tell) : undefined,
    profile: profileOf(kind, raw.profile, tell), showWhen: conditionOf(raw.showWhen, earlier, tell), askOnce: raw.askOnce === true || undefined,
  }) as unknown as FormField;
}

function optionsOf(raw: unknown, tell: Tell): FieldOption[] {
  const given = Array.isArray(raw) ? raw.slice(0, MOST.options + 1).map(record) : [];
  if (given.length === 0) tell('options', '请添加选项');
  if (given.length > MOST.options) tell('options', `最多 ${MOST.options} 个选项`);
  const options = given.slice(0, MOST.options).map((each, index): FieldOption => {
    const inOption: Tell = (path, message) => tell(`options.${index}.${path}`, message);
    const label = words(each, 'label', MOST.option, inOption);
    if (!label) inOption('label', '请填写选项');
    return compact({ id: stringOf(each.id), label: label ?? '', tagIds: tagsOf(each.tagIds, inOption) }) as unknown as FieldOption;
  });
  options.forEach((option, index) => {
    if (!OPTION_ID.test(option.id)) tell(`options.${index}.id`, '选项的编号不正确');
    else if (options.findIndex((other) => other.id === option.id) < index) tell(`options.${index}.id`, '两个选项的编号相同');
    if (option.label && options.findIndex((other) => other.label === option.label) < index) tell(`options.${index}.label`, '两个选项相同');
  });
  return options;
}

function tagsOf(raw: unknown, tell: Tell): string[] | undefined {
  if (raw === undefined || raw === null) return undefined;
  if (!Array.isArray(raw) || raw.length > MOST.tags || !raw.every((id) => typeof id === 'string' && /^[a-z0-9]{1,25}$/.test(id))) {
    tell('tagIds', `标签不正确，最多 ${MOST.tags} 个`);
    return undefined;
  }
  return raw.length > 0 ? [...new Set(raw as string[])] : undefined;
}

/** What each kind can be limited by, and how far. */
const RANGES: Partial<Record<FormField['kind'], { min: [number, number]; max: [number, number] }>> = {
  text: { min: [0, MOST.text], max: [1, MOST.text] }, paragraph: { min: [0, MOST.paragraph], max: [1, MOST.paragraph] },
  choices: { min: [0, MOST.options], max: [1, MOST.options] }, file: { min: [0, MOST.files], max: [1, MOST.files] },
  number: { min: [-MOST.number, MOST.number], max: [-MOST.number, MOST.number] }, rating: { min: [1, 1], max: [2, MOST.rating] },
};

function limitsOf(kind: FormField['kind'], raw: Raw, field: Raw, tell: Tell): FieldLimits | undefined {
  if (kind === 'date') return daysOf(raw, tell);
  const range = RANGES[kind];
  if (!range) return undefined;
  const isWhole = kind !== 'number';
  const min = amount(raw.min, range.min, isWhole, () => tell('limits.min', '下限不正确'));
  const max = amount(raw.max, range.max, isWhole, () => tell('limits.max', '上限不正确'));
  const decimals = kind === 'number' ? amount(raw.decimals, [0, 4], true, () => tell('limits.decimals', '小数位数是 0 到 4')) : undefined;
  if (min !== undefined && max !== undefined && min > max) tell('limits.max', '上限不能小于下限');
  const options = Array.isArray(field.options) ? field.options.length : 0;
  if (kind === 'choices' && Math.max(min ?? 0, max ?? 0) > options) tell('limits.max', '不能多于选项的个数');
  const profile = PROFILE_ATTRIBUTES.find((each) => each === field.profile);
  if (kind === 'text' && profile && (min ?? 0) > PROFILE_LENGTHS[profile]) tell('limits.min', `这项资料最多 ${PROFILE_LENGTHS[profile]} 个字`);
  if (kind === 'file' && (min ?? 0) > (max ?? 1)) tell('limits.min', '下限不能多于文件的个数');
  return emptied({ min, max, decimals });
}

function daysOf(raw: Raw, tell: Tell): FieldLimits | undefined {
  const [from, until] = ['from', 'until'].map((name) => {
    const day = stringOf(raw[name]);
    if (day && !isDay(day)) tell(`limits.${name}`, '日期不正确');
    return isDay(day) ? day : undefined;
  });
  if (from && until && from > until) tell('limits.until', '最晚不能早于最早');
  return emptied({ from, until });
}

function amount(raw: unknown, [least, most]: [number, number], isWhole: boolean, tell: () => void): number | undefined {
  if (raw === undefined || raw === null) return undefined;
  if (typeof raw === 'number' && raw >= least && raw <= most && (!isWhole || Number.isInteger(raw))) return raw;
  tell();
  return undefined;
}

function profileOf(kind: FormField['kind'], raw: unknown, tell: Tell): FormField['profile'] {
  if (raw === undefined || raw === null || raw === '') return undefined;
  const profile = PROFILE_ATTRIBUTES.find((each) => each === raw);
  if (profile && PROFILE_KINDS[profile].includes(kind)) return profile;
  tell('profile', '这种题型不能写入所选的资料');
  return undefined;
}

/** Two fields that tell the same would contradict each other. */
function checkProfiles(fields: FormField[], tell: (index: number, message: string) => void): void {
  fields.forEach(({ profile }, index) => {
    if (profile && fields.findIndex((other) => other.profile === profile) < index) tell(index, '已有另一个问题写入这项资料');
  });
}

function conditionOf(input: unknown, earlier: FormField[], tell: Tell): FieldCondition | undefined {
  if (input === undefined || input === null) return undefined;
  const raw = record(input);
  const tests = Array.isArray(raw.tests) ? raw.tests.slice(0, MOST.tests + 1) : [];
  if (tests.length === 0) tell('showWhen', '请添加显示条件');
  if (tests.length > MOST.tests) tell('showWhen', `最多 ${MOST.tests} 个条件`);
  const kept = tests.slice(0, MOST.tests).map((test, index) => testOf(record(test), earlier, (path, message) => tell(`showWhen.tests.${index}.${path}`, message)));
  return { match: raw.match === 'any' ? 'any' : 'all', tests: kept };
}

function testOf(raw: Raw, earlier: FormField[], tell: Tell): FieldTest {
  const fieldId = stringOf(raw.fieldId);
  const how = (['is', 'contains', 'filled'] as const).find((each) => each === raw.how) ?? 'filled';
  const field = earlier.find((each) => each.id === fieldId);
  if (how !== raw.how) tell('how', '请选择条件');
  if (!field) tell('fieldId', '条件所看的问题不存在，或不在这个问题之前');
  if (how === 'filled') return { fieldId, how };
  const value = cleanLine(stringOf(raw.value).slice(0, MOST.text));
  if (value === '') tell('value', '请填写条件的内容');
  else if (field?.kind === 'file' || field?.kind === 'phone') tell('how', '这种题型只能判断是否已填');
  else if (field && WITH_OPTIONS.includes(field.kind) && !field.options?.some((option) => option.id === value)) tell('value', '条件所看的选项不存在');
  return { fieldId, how, value };
}

function words(raw: Raw, name: string, most: number, tell: Tell, clean = cleanLine): string | undefined {
  const text = clean(stringOf(raw[name]).slice(0, 20_000));
  if (lengthOf(text) > most) tell(name, `最多 ${most} 个字`);
  return text || undefined;
}

function record(value: unknown): Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {};
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function compact(facts: Raw): Raw {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

function emptied(limits: FieldLimits): FieldLimits | undefined {
  const kept = compact(limits as Raw) as FieldLimits;
  return Object.keys(kept).length > 0 ? kept : undefined;
}
