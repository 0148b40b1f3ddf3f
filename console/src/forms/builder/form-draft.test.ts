import { checkFormSchema, FIELD_KINDS, type FormField } from '@chudian/shared';
import { changeKind, copyField, insertField, looksAhead, moveField, newField, removeField } from './form-draft';

const text = (id: string, facts: Partial<FormField> = {}): FormField => ({ id, kind: 'text', label: id, ...facts });
const ids = (fields: FormField[]) => fields.map((field) => field.id);
const whenFilled = (...fieldIds: string[]) => ({ match: 'all' as const, tests: fieldIds.map((fieldId) => ({ fieldId, how: 'filled' as const })) });

test('every kind begins as a field that may be saved as it is', () => {
  const fields = FIELD_KINDS.reduce<FormField[]>((before, kind) => [...before, newField(kind, before)], []);
  expect(checkFormSchema({ fields }).problems).toEqual([]);
});

test('a second phone does not write into the profile', () => {
  const first = newField('phone', []);
  expect([first.profile, newField('phone', [first]).profile]).toEqual(['phone', undefined]);
});

test('an id is not given twice, also after one was taken away from the middle', () => {
  expect(newField('text', [text('f1'), text('f7')]).id).toBe('f8');
});

test('a field moves to where it was dropped', () => {
  const fields = [text('a'), text('b'), text('c')];
  expect([ids(moveField(fields, 'a', 'c')), ids(moveField(fields, 'c', 'a')), ids(moveField(fields, 'a', 'gone'))]).toEqual([['b', 'c', 'a'], ['c', 'a', 'b'], ['a', 'b', 'c']]);
  expect(ids(insertField(fields, text('n'), 1))).toEqual(['a', 'n', 'b', 'c']);
});

test('conditions on a field go with it', () => {
  const fields = removeField([text('a'), text('b'), text('c', { showWhen: whenFilled('a') }), text('d', { showWhen: whenFilled('a', 'b') })], 'a');
  expect(fields.map((field) => field.showWhen)).toEqual([undefined, undefined, whenFilled('b')]);
});

test('a copy stands behind its original and leaves the profile to it', () => {
  const fields = copyField([text('f1', { profile: 'name', required: true }), text('f2')], 'f1');
  expect(fields.map(({ id, profile, required }) => [id, profile, required])).toEqual([['f1', 'name', true], ['f3', undefined, true], ['f2', undefined, undefined]]);
});

test('a change of kind keeps what still fits', () => {
  const options = [{ id: 'o1', label: '甲' }];
  expect(changeKind({ id: 'f1', kind: 'choice', label: '选', options, required: true }, 'choices', [])).toEqual({ id: 'f1', kind: 'choices', label: '选', options, required: true });
  expect(changeKind({ id: 'f1', kind: 'choice', label: '选', options }, 'text', [])).toEqual({ id: 'f1', kind: 'text', label: '选' });
  expect(changeKind(text('f1', { profile: 'name', limits: { max: 5 } }), 'paragraph', [])).toEqual({ id: 'f1', kind: 'paragraph', label: 'f1' });
});

test('a condition whose question was moved behind it is told at once, as the server would', () => {
  const fields = [text('f1'), text('f2', { showWhen: whenFilled('f1') })];
  expect([looksAhead(fields[0], fields), looksAhead(fields[1], fields)]).toEqual([false, false]);
  const moved = moveField(fields, 'f2', 'f1');
  expect(ids(moved)).toEqual(['f2', 'f1']);
  expect([looksAhead(moved[0], moved), looksAhead(moved[1], moved)]).toEqual([true, false]);
  expect(checkFormSchema({ fields: moved }).problems).not.toEqual([]);
});
