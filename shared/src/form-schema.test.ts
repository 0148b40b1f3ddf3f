import { checkFormSchema } from './form-schema.js';
import { FORM_BOUNDS, type FormField, type FormSchema } from './forms.js';

const text = (id: string, facts: Partial<FormField> = {}): FormField => ({ id, kind: 'text', label: `问题 ${id}`, ...facts });
const choice = (id: string, facts: Partial<FormField> = {}): FormField => ({ id, kind: 'choice', label: `选择 ${id}`, options: [{ id: 'a', label: '甲' }, { id: 'b', label: '乙' }], ...facts });
const problems = (...fields: unknown[]) => Object.fromEntries(checkFormSchema({ fields }).problems.map(({ path, message }) => [path, message]));

test('a whole form has no problems and comes out as it went in', () => {
  const schema: FormSchema = {
    fields: [
      text('name', { required: true, profile: 'name', limits: { max: 20 } }),
      choice('role', { options: [{ id: 'a', label: '采购', tagIds: ['t1'] }, { id: 'b', label: '技术' }] }),
      { id: 'why', kind: 'paragraph', label: '原因', showWhen: { match: 'any', tests: [{ fieldId: 'role', how: 'is', value: 'a' }, { fieldId: 'name', how: 'filled' }] } },
      { id: 'many', kind: 'choices', label: '多选', options: [{ id: 'x', label: '一' }, { id: 'y', label: '二' }], limits: { min: 1, max: 2 }, askOnce: true },
      { id: 'day', kind: 'date', label: '日期', limits: { from: '2026-01-01', until: '2026-12-31' } },
      { id: 'count', kind: 'number', label: '数量', limits: { min: 0, max: 100, decimals: 1 } },
      { id: 'score', kind: 'rating', label: '评分', limits: { max: 10 } },
      { id: 'paper', kind: 'file', label: '文件', limits: { max: 3 } },
    ],
    intro: '请填写', submitText: '提交报名', thanks: '谢谢', allowsEdit: true,
  };
  expect(checkFormSchema(schema)).toEqual({ schema, problems: [] });
});

test.each([
  ['nothing at all', undefined], ['null', null], ['a list', []], ['text', 'form'], ['fields that are no list', { fields: 'x' }], ['no fields', { fields: [] }],
])('%s is no form', (_, input) => {
  expect(checkFormSchema(input).problems).toEqual([{ path: 'fields', fieldId: null, message: '至少要有一个问题' }]);
});

test('fields that are no fields are told one by one', () => {
  expect(problems(null, 7, {})).toMatchObject({ 'fields.0.id': '问题的编号不正确', 'fields.1.label': '请填写问题', 'fields.2.kind': '没有这种题型' });
});

test('an id that would reach into objects is no id', () => {
  expect(problems(text('__proto__'))).toEqual({ 'fields.0.id': '问题的编号不正确' });
});

test('two fields with the same id are a problem of the second', () => {
  expect(checkFormSchema({ fields: [text('a'), text('a')] }).problems).toEqual([{ path: 'fields.1.id', fieldId: 'a', message: '两个问题的编号相同' }]);
});

test('options: none, empty, twice the same', () => {
  expect(problems(choice('a', { options: [] }))).toEqual({ 'fields.0.options': '请添加选项' });
  expect(problems(choice('a', { options: [{ id: 'a', label: ' ' }, { id: 'a', label: '乙' }, { id: 'c', label: '乙' }] }))).toEqual({
    'fields.0.options.0.label': '请填写选项', 'fields.0.options.1.id': '两个选项的编号相同', 'fields.0.options.2.label': '两个选项相同',
  });
});

test('a condition looks at an earlier field only: not at itself, not ahead, not at nothing', () => {
  const when = (fieldId: string) => ({ match: 'all' as const, tests: [{ fieldId, how: 'filled' as const }] });
  const message = '条件所看的问题不存在，或不在这个问题之前';
  expect(problems(text('a', { showWhen: when('a') }))).toEqual({ 'fields.0.showWhen.tests.0.fieldId': message });
  expect(problems(text('a', { showWhen: when('b') }), text('b'))).toEqual({ 'fields.0.showWhen.tests.0.fieldId': message });
  expect(problems(text('a'), text('b', { showWhen: when('gone') }))).toEqual({ 'fields.1.showWhen.tests.0.fieldId': message });
  expect(problems(text('a'), text('b', { showWhen: when('a') }))).toEqual({});
});

test('a condition names an option that is there, and does not compare files and phones', () => {
  const is = (fieldId: string, value: string) => ({ match: 'all' as const, tests: [{ fieldId, how: 'is' as const, value }] });
  expect(problems(choice('a'), text('b', { showWhen: is('a', 'gone') }))).toEqual({ 'fields.1.showWhen.tests.0.value': '条件所看的选项不存在' });
  expect(problems({ id: 'p', kind: 'phone', label: '手机' }, text('b', { showWhen: is('p', '138') }))).toEqual({ 'fields.1.showWhen.tests.0.how': '这种题型只能判断是否已填' });
  expect(problems(text('a'), text('b', { showWhen: { match: 'all', tests: [] } }))).toEqual({ 'fields.1.showWhen': '请添加显示条件' });
});

test('limits that contradict each other or the options', () => {
  expect(problems(text('a', { limits: { min: 5, max: 2 } }))).toEqual({ 'fields.0.limits.max': '上限不能小于下限' });
  expect(problems(choice('a', { kind: 'choices', limits: { max: 3 } }))).toEqual({ 'fields.0.limits.max': '不能多于选项的个数' });
  expect(problems({ id: 'd', kind: 'date', label: '日', limits: { from: '2026-02-30' } })).toEqual({ 'fields.0.limits.from': '日期不正确' });
  expect(problems({ id: 'd', kind: 'date', label: '日', limits: { from: '2026-03-02', until: '2026-03-01' } })).toEqual({ 'fields.0.limits.until': '最晚不能早于最早' });
  expect(problems({ id: 'r', kind: 'rating', label: '分', limits: { max: 11 } })).toEqual({ 'fields.0.limits.max': '上限不正确' });
  expect(problems({ id: 'n', kind: 'number', label: '数', limits: { decimals: 9 } })).toEqual({ 'fields.0.limits.decimals': '小数位数是 0 到 4' });
  expect(problems(text('a', { profile: 'name', limits: { min: 61 } }))).toEqual({ 'fields.0.limits.min': '这项资料最多 60 个字' });
  expect(problems(text('a', { limits: { min: 1.5 } }))).toEqual({ 'fields.0.limits.min': '下限不正确' });
});

test('a profile attribute is told once, and by a kind that can tell it', () => {
  expect(problems(text('a', { profile: 'name' }), text('b', { profile: 'name' }))).toEqual({ 'fields.1.profile': '已有另一个问题写入这项资料' });
  expect(problems(text('a', { profile: 'phone' }))).toEqual({ 'fields.0.profile': '这种题型不能写入所选的资料' });
  expect(problems(text('a', { profile: 'secret' as never }))).toEqual({ 'fields.0.profile': '这种题型不能写入所选的资料' });
});

test('texts are cleaned and bounded', () => {
  const { schema } = checkFormSchema({ fields: [text('a', { label: ' 您的\n姓名\u0000 ', help: '一\r\n二' })], thanks: '  ' });
  expect(schema).toEqual({ fields: [{ id: 'a', kind: 'text', label: '您的 姓名', help: '一\n二' }] });
  expect(problems(text('a', { label: '长'.repeat(FORM_BOUNDS.label + 1) }))).toEqual({ 'fields.0.label': `最多 ${FORM_BOUNDS.label} 个字` });
});

test('what a form does not know is left out', () => {
  const { schema, problems: none } = checkFormSchema({ fields: [{ ...text('a'), onClick: 'x', constructor: 1 }], evil: true });
  expect([schema, none]).toEqual([{ fields: [text('a')] }, []]);
});

test('too many fields, options and tests are refused without being looked at', () => {
  expect(problems(...Array.from({ length: 5000 }, (_, index) => text(`f${index}`)))).toEqual({ fields: '最多 60 个问题' });
  const options = Array.from({ length: 101 }, (_, index) => ({ id: `o${index}`, label: `选项 ${index}` }));
  expect(problems(choice('a', { options }))).toEqual({ 'fields.0.options': '最多 100 个选项' });
});

test('a cleaned form is clean: looked at again it is the same', () => {
  const messy = { fields: [{ ...choice('a'), help: ' x ' }, text('b', { required: true, showWhen: { match: 'all', tests: [{ fieldId: 'a', how: 'is', value: 'a' }] } })], intro: ' hi ' };
  const { schema } = checkFormSchema(messy);
  expect(checkFormSchema(schema)).toEqual({ schema, problems: [] });
});
