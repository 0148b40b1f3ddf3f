import type { Operation } from './openapi-types.js';

const PAGE = /^Page<(\w+)>$/;
const LIST = /^(\w+)\[\]$/;
const MAYBE = /^(.*?)( \| undefined)?$/;
const NAME = /^[A-Z]\w+$/;
const FIRST_PASSWORD = '{ firstPassword: string }';

/** The successful reply of an operation, from the type that its controller writes: Promise<LeadsPage>. */
export function replyOf(operation: Operation, type: string): Record<string, unknown> {
  const status = Object.keys(operation.responses).find((code) => code.startsWith('2')) ?? '200';
  const [, inner, mayBeNothing] = MAYBE.exec(/^Promise<(.*)>$/.exec(type)?.[1] ?? type)!;
  const schema = schemaOf(inner);
  const reply = schema ? { description: inner, content: { 'application/json': { schema } } } : { description: inner === 'void' ? 'Done, or a stream' : inner };
  return { [status]: reply, ...(mayBeNothing && { 204: { description: 'There is none' } }) };
}

function schemaOf(type: string): object | null {
  const [page, list] = [PAGE.exec(type)?.[1], LIST.exec(type)?.[1]];
  if (page) return { type: 'object', properties: { rows: { type: 'array', items: reference(page) }, next: { type: ['string', 'null'] } }, required: ['rows', 'next'] };
  if (list) return { type: 'array', items: reference(list) };
  if (type === FIRST_PASSWORD) return { type: 'object', properties: { firstPassword: { type: 'string' } }, required: ['firstPassword'] };
  return NAME.test(type) && type !== 'StreamableFile' && type !== 'Drawable' ? reference(type) : null;
}

function reference(name: string): object {
  return { $ref: `#/components/schemas/${name}` };
}
