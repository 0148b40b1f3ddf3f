import { fieldsToAsk, prefilled, tellAnswer, validateAnswers, visibleFields } from './form-answers.js';
import { checkFormSchema } from './form-schema.js';
import { FIELD_KINDS, type Answers, type FieldTest, type FormField, type FormSchema } from './forms.js';

const text = (id: string, facts: Partial<FormField> = {}): FormField => ({ id, kind: 'text', label: id, ...facts });
const options = [{ id: 'yes', label: '是' }, { id: 'no', label: '否' }, { id: 'maybe', label: '也许' }];
const when = (fieldId: string, how: FieldTest['how'], value?: string) => ({ match: 'all' as const, tests: [{ fieldId, how, value }] });
const ids = (fields: FormField[]) => fields.map((field) => field.id);

const BRANCHING: FormSchema = {
  fields: [
    { id: 'buys', kind: 'choice', label: '是否采购', options, required: true },
    { id: 'when', kind: 'date', label: '何时', required: true, showWhen: when('buys', 'is', 'yes') },
    { id: 'areas', kind: 'choices', label: '领域', options },
    text('note', { showWhen: when('areas', 'contains', 'maybe') }),
    text('deep', { required: true, showWhen: when('note', 'filled') }),
  ],
};

describe('branches', () => {
  test('a field is on the screen when its condition holds', () => {
    expect(ids(visibleFields(BRANCHING, {}))).toEqual(['buys', 'areas']);
    expect(ids(visibleFields(BRANCHING, { buys: 'yes' }))).toEqual(['buys', 'when', 'areas']);
    expect(ids(visibleFields(BRANCHING, { buys: 'no', areas: ['yes', 'maybe'] }))).toEqual(['buys', 'areas', 'note']);
  });
  test('an answer to a hidden field counts for nothing, also not for what depends on it', () => {
    expect(ids(visibleFields(BRANCHING, { note: 'left over', deep: 'too' }))).toEqual(['buys', 'areas']);
    expect(validateAnswers(BRANCHING, { buys: 'no', when: '2026-03-01', note: 'left over', deep: 'too' })).toEqual({ ok: true, answers: { buys: 'no' } });
  });
  test('a hidden field is not required; a shown one is', () => {
    expect(validateAnswers(BRANCHING, { buys: 'yes' })).toEqual({ ok: false, errors: { when: '请选择' } });
    expect(validateAnswers(BRANCHING, { buys: 'no', areas: ['maybe'], note: 'x' })).toEqual({ ok: false, errors: { deep: '请填写' } });
  });
  test('a wrong answer brings nothing to the screen', () => {
    expect(ids(visibleFields(BRANCHING, { buys: 'nonsense' }))).toEqual(['buys', 'areas']);
  });
  test('all of several conditions, or any of them', () => {
    const tests: FieldTest[] = [{ fieldId: 'a', how: 'filled' }, { fieldId: 'b', how: 'contains', value: '云' }];
    const schema = (match: 'all' | 'any'): FormSchema => ({ fields: [text('a'), text('b'), text('c', { showWhen: { match, tests } })] });
    expect(ids(visibleFields(schema('all'), { a: 'x' }))).toEqual(['a', 'b']);
    expect(ids(visibleFields(schema('all'), { a: 'x', b: '上云了' }))).toEqual(['a', 'b', 'c']);
    expect(ids(visibleFields(schema('any'), { b: '上云了' }))).toEqual(['a', 'b', 'c']);
  });
  test('`is` on several choices means exactly that one', () => {
    const schema: FormSchema = { fields: [{ id: 'm', kind: 'choices', label: 'm', options }, text('t', { showWhen: when('m', 'is', 'yes') })] };
    expect(ids(visibleFields(schema, { m: ['yes'] }))).toEqual(['m', 't']);
    expect(ids(visibleFields(schema, { m: ['yes', 'no'] }))).toEqual(['m']);
  });
  test('an option is compared as a whole, though another begins as it does', () => {
    const schema = (how: FieldTest['how']): FormSchema => ({ fields: [{ id: 'm', kind: 'choice', label: 'm', options: [{ id: 'o1', label: '甲' }, { id: 'o10', label: '乙' }] }, text('t', { showWhen: when('m', how, 'o1') })] });
    for (const how of ['is', 'contains'] as const) expect([ids(visibleFields(schema(how), { m: 'o1' })), ids(visibleFields(schema(how), { m: 'o10' }))]).toEqual([['m', 't'], ['m']]);
  });
});

describe('what is known', () => {
  const schema: FormSchema = {
    fields: [
      text('name', { profile: 'name', required: true }), { id: 'phone', kind: 'phone', label: '手机', profile: 'phone', required: true },
      { id: 'size', kind: 'choice', label: '规模', options, required: true, askOnce: true }, text('more', { showWhen: when('size', 'is', 'yes') }),
    ],
  };
  const known: Answers = { name: '张三', phone: '138****8000', size: 'yes' };

  test('known people are asked less, and find filled in what is known', () => {
    expect(ids(fieldsToAsk(schema, {}))).toEqual(['name', 'phone', 'size', 'more']);
    expect(ids(fieldsToAsk(schema, known))).toEqual(['name', 'phone', 'more']);
    expect(prefilled(schema, known)).toEqual({ name: '张三' });
  });
  test('an answer that is left out is the one that is known; a masked phone is kept', () => {
    expect(validateAnswers(schema, { more: '有' }, known)).toEqual({ ok: true, answers: { ...known, more: '有' } });
  });
  test('an answer that is emptied takes what is known away', () => {
    expect(validateAnswers(schema, { name: '', phone: '' }, known)).toEqual({ ok: false, errors: { name: '请填写', phone: '请填写' } });
  });
  test('a new number takes the place of the known one, and must be one', () => {
    expect(validateAnswers(schema, { phone: '139 0013 9000' }, known)).toMatchObject({ ok: true, answers: { phone: '+8613900139000' } });
    expect(validateAnswers(schema, { phone: '138****8000' }, known)).toEqual({ ok: false, errors: { phone: '手机号格式不正确' } });
  });
  test('what is no answer any more is not known: it is asked again', () => {
    expect(ids(fieldsToAsk(schema, { size: 'gone' }))).toEqual(['name', 'phone', 'size', 'more']);
    expect(validateAnswers(schema, {}, { ...known, size: 'gone' })).toEqual({ ok: false, errors: { size: '请选择' } });
  });
});

describe('strange answers', () => {
  test.each([[undefined], [null], ['text'], [7], [[]], [new Date()]])('%p answers nothing', (answers) => {
    expect(validateAnswers(BRANCHING, answers)).toEqual({ ok: false, errors: { buys: '请选择' } });
  });
  test('fields that the form does not have are dropped', () => {
    expect(validateAnswers(BRANCHING, { buys: 'no', isAdmin: true })).toEqual({ ok: true, answers: { buys: 'no' } });
  });
  test('what an object inherits is no answer', () => {
    const schema: FormSchema = { fields: [text('constructor'), text('tostring')] };
    expect(validateAnswers(schema, JSON.parse('{"__proto__":{"tostring":"x"}}'))).toEqual({ ok: true, answers: {} });
    expect(({} as Record<string, unknown>).tostring).toBe(undefined);
  });
});

test('every kind says what is missing', () => {
  const fields = FIELD_KINDS.map((kind): FormField => ({ id: kind, kind, label: kind, required: true, options }));
  expect(validateAnswers({ fields }, {})).toEqual({
    ok: false,
    errors: { text: '请填写', paragraph: '请填写', phone: '请填写', email: '请填写', choice: '请选择', choices: '请选择', date: '请选择', number: '请填写', rating: '请评分', file: '请上传文件' },
  });
});

test('answers in words', () => {
  const field = (kind: FormField['kind']): FormField => ({ id: 'f', kind, label: 'f', options });
  expect([tellAnswer(field('choice'), 'yes'), tellAnswer(field('choices'), ['yes', 'no']), tellAnswer(field('rating'), 4), tellAnswer(field('number'), 1.5), tellAnswer(field('file'), ['x'])])
    .toEqual(['是', '是、否', '4 分', '1.5', '1 个文件']);
  expect(tellAnswer(field('choice'), 'gone')).toBe('（已删除的选项）');
});

describe('for any form and any answers', () => {
  const ROUNDS = 3000;

  test('the judge never throws, and what it accepts it accepts again, unchanged', () => {
    const dice = diceOf(20261101);
    let accepted = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const { schema, problems } = checkFormSchema(randomForm(dice));
      expect(problems).toEqual([]);
      const result = validateAnswers(schema, randomAnswers(schema, dice));
      if (!result.ok) continue;
      accepted += 1;
      expect(validateAnswers(schema, result.answers)).toEqual(result);
      const visible = new Set(ids(visibleFields(schema, result.answers)));
      expect(Object.keys(result.answers).filter((id) => !visible.has(id))).toEqual([]);
    }
    expect(accepted).toBeGreaterThan(ROUNDS / 20);
  });

  test('hidden fields are never in the errors, and every error is at a field of the form', () => {
    const dice = diceOf(7);
    for (let round = 0; round < ROUNDS; round += 1) {
      const { schema } = checkFormSchema(randomForm(dice));
      const answers = randomAnswers(schema, dice);
      const result = validateAnswers(schema, answers);
      const visible = ids(visibleFields(schema, answers));
      if (!result.ok) expect(Object.keys(result.errors).filter((id) => !visible.includes(id))).toEqual([]);
    }
  });

  test('known people are never asked more, and need to answer nothing that is known', () => {
    const dice = diceOf(99);
    for (let round = 0; round < ROUNDS; round += 1) {
      const { schema } = checkFormSchema(randomForm(dice));
      const first = validateAnswers(schema, randomAnswers(schema, dice));
      if (!first.ok || Object.keys(first.answers).some((id) => schema.fields.find((field) => field.id === id)?.kind === 'phone')) continue;
      expect(fieldsToAsk(schema, first.answers).length).toBeLessThanOrEqual(schema.fields.length);
      expect(validateAnswers(schema, {}, first.answers)).toEqual(first);
    }
  });

  test('the worst form with the worst answers is judged in a few milliseconds', () => {
    const worst = 'a@'.repeat(9000);
    const fields = Array.from({ length: 60 }, (_, index): FormField => ({
      id: `f${index}`, kind: FIELD_KINDS[index % FIELD_KINDS.length], label: 'x', options: Array.from({ length: 100 }, (__, at) => ({ id: `o${at}`, label: `${at}` })),
      ...(index > 0 && { showWhen: { match: 'any' as const, tests: Array.from({ length: 10 }, () => ({ fieldId: 'f0', how: 'contains' as const, value: 'a' })) } }),
    }));
    const answers = Object.fromEntries(fields.map((field) => [field.id, field.kind === 'choices' ? Array.from({ length: 100 }, (_, at) => `o${at}`) : worst]));
    const begun = performance.now();
    for (let round = 0; round < 10; round += 1) validateAnswers({ fields }, { ...answers, f0: 'a' });
    expect((performance.now() - begun) / 10).toBeLessThan(100);
  });
});

type Dice = (sides: number) => number;

/** The same throws for the same seed. */
function diceOf(seed: number): Dice {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

function randomForm(dice: Dice): FormSchema {
  const fields: FormField[] = [];
  const count = 1 + dice(8);
  for (let index = 0; index < count; index += 1) {
    const kind = FIELD_KINDS[dice(FIELD_KINDS.length)];
    const earlier = fields.length > 0 && dice(2) === 0 ? fields[dice(fields.length)] : null;
    fields.push({
      id: `f${index}`, kind, label: `问题 ${index}`, ...(dice(3) === 0 && { required: true }), ...(dice(3) === 0 && { askOnce: true }),
      ...(kind.startsWith('choice') && { options }), ...(earlier && { showWhen: randomCondition(earlier, dice) }),
    });
  }
  return { fields };
}

function randomCondition(field: FormField, dice: Dice) {
  if (field.kind === 'file' || field.kind === 'phone' || dice(3) === 0) return when(field.id, 'filled');
  return when(field.id, dice(2) === 0 ? 'is' : 'contains', field.options ? options[dice(3)].id : '1');
}

const GOOD: Record<FormField['kind'], unknown[]> = {
  text: ['1', '张三', ' x '], paragraph: ['一\n二', '1'], phone: ['13800138000', '+14155550100'], email: ['a@example.com'], choice: ['yes', 'no'], choices: [['yes'], ['no', 'maybe'], []],
  date: ['2026-02-28'], number: ['1', 5, '-3'], rating: [1, '5'], file: [['a'.repeat(25)]],
};
const BAD: unknown[] = [null, '', [], {}, 'nonsense', -1, ['x'], true, '\u0000', { toString: null }, Number.NaN, '9'.repeat(50), '__proto__'];

function randomAnswers(schema: FormSchema, dice: Dice): Record<string, unknown> {
  const given = schema.fields.flatMap((field): [string, unknown][] => {
    const thrown = dice(10);
    if (thrown === 0) return [];
    return [[field.id, thrown === 1 ? BAD[dice(BAD.length)] : GOOD[field.kind][dice(GOOD[field.kind].length)]]];
  });
  return Object.fromEntries(given);
}
