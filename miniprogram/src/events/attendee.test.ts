import type { FormForVisitor } from '@chudian/shared';
import { answerProblems, answersWithProfile, checkAttendee, startOf, tidyAttendee, withoutProfile } from './attendee';

const known = { name: '林晓雯', company: '苏州精工机械', title: null, phoneMasked: '139****5601' };
const form: FormForVisitor = {
  id: 'f1', name: '报名表', version: 1, known: {}, submission: null,
  schema: { fields: [
    { id: 'a', kind: 'text', label: '姓名', profile: 'name' },
    { id: 'b', kind: 'phone', label: '手机', profile: 'phone' },
    { id: 'c', kind: 'text', label: '公司', profile: 'company' },
    { id: 'd', kind: 'text', label: '饮食要求', showWhen: { match: 'all', tests: [{ fieldId: 'c', how: 'filled' }] } },
  ] },
};

test('known people start with what we know, invited guests with the name on the invitation', () => {
  expect(startOf(known)).toEqual({ name: '林晓雯', company: '苏州精工机械', title: '', phone: '' });
  expect(startOf(null, '王总')).toMatchObject({ name: '王总', phone: '' });
});

test('who is known need not type a number, but one that is typed must be right', () => {
  const attendee = startOf(known);
  expect(checkAttendee(attendee, true)).toEqual({});
  expect(checkAttendee(attendee, false)).toEqual({ phone: '请填写手机号' });
  expect(checkAttendee({ ...attendee, phone: '1380' }, true)).toEqual({ phone: '号码不完整或有误，请检查' });
  expect(checkAttendee({ ...attendee, name: ' ' }, true)).toEqual({ name: '请填写姓名' });
});

test('what is empty is not sent', () => {
  expect(tidyAttendee({ name: ' 林晓雯 ', company: ' ', title: '', phone: '138 0013 8001' })).toEqual({ name: '林晓雯', company: undefined, title: undefined, phone: '13800138001' });
});

test('a form does not ask again for the name and the phone; what another question looks at stays', () => {
  expect(withoutProfile(form).schema.fields.map(({ id }) => id)).toEqual(['c', 'd']);
});

test('such questions are answered from what is there', () => {
  expect(answersWithProfile(form, { d: '素食' }, startOf(known))).toEqual({ a: '林晓雯', c: '苏州精工机械', d: '素食' });
});

test('a refusal is shown at its question, however the server names it', () => {
  expect(answerProblems({ 'answers.d': '请填写', e: '太长' })).toEqual({ d: '请填写', e: '太长' });
});
