import type { FormForVisitor } from '@chudian/shared';
import { answersToSend, beginning, fieldsOnScreen, knownNow } from './draft-answers';

const options = [{ id: 'yes', label: '是' }, { id: 'no', label: '否' }];
const form = (facts: Partial<FormForVisitor> = {}): FormForVisitor => ({
  id: 'form', name: '登记', version: 1, known: {}, submission: null,
  schema: {
    fields: [
      { id: 'name', kind: 'text', label: '姓名', profile: 'name' }, { id: 'phone', kind: 'phone', label: '手机', profile: 'phone', required: true },
      { id: 'size', kind: 'choice', label: '规模', options, askOnce: true }, { id: 'more', kind: 'text', label: '说明', showWhen: { match: 'all', tests: [{ fieldId: 'size', how: 'is', value: 'yes' }] } },
    ],
  },
  ...facts,
});
const known = { name: '张三', phone: '138****8000', size: 'yes' };
const onScreen = (of: FormForVisitor, answers = beginning(of), now = of.known) => fieldsOnScreen(of, answers, now).map((field) => field.id);

test('a stranger is asked everything that applies', () => {
  expect(onScreen(form())).toEqual(['name', 'phone', 'size']);
  expect(onScreen(form(), { size: 'yes' })).toEqual(['name', 'phone', 'size', 'more']);
});

test('a known person is asked less, finds his name, and branches follow what he said before', () => {
  expect(onScreen(form({ known }))).toEqual(['name', 'phone', 'more']);
  expect(beginning(form({ known }))).toEqual({ name: '张三' });
});

test('who changes his answers sees all of them', () => {
  const answered = form({ known, submission: { id: 's', at: '', files: [] } });
  expect(onScreen(answered)).toEqual(['name', 'phone', 'size', 'more']);
  expect(beginning(answered)).toEqual({ name: '张三', size: 'yes' });
});

test('a masked number is never sent, and an answer to a hidden question neither', () => {
  const of = form({ known });
  expect(answersToSend(of, { ...beginning(of), more: '有' }, known)).toEqual({ name: '张三', more: '有' });
  expect(answersToSend(form(), { name: '李四', more: '旧的' }, {})).toEqual({ name: '李四' });
  expect(answersToSend(of, { phone: '' }, known)).toEqual({ phone: '' });
});

test('a number that WeChat gave meanwhile is known; an answer that is being changed keeps its own', () => {
  expect(knownNow(form(), '139****9000')).toEqual({ phone: '139****9000' });
  expect(knownNow(form(), null)).toEqual({});
  expect(knownNow(form({ known, submission: { id: 's', at: '', files: [] } }), '139****9000')).toEqual(known);
});
