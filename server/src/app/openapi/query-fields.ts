import type { Parameter, Schema } from './openapi-types.js';

/** The fields of a query's DTO, each a parameter of its own. */
export function queryFields(dto: Schema | undefined): Parameter[] {
  const required = new Set(dto?.required ?? []);
  return Object.entries(dto?.properties ?? {}).map(([name, schema]) => ({ name, in: 'query', required: required.has(name), schema }));
}
