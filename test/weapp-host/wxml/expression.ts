import { asText } from './as-text.js';
import { type Evaluated, evaluated } from './evaluate.js';

export type Scope = Record<string, unknown>;

type Part = { literal: string } | { expression: string };

const compiled = new Map<string, Evaluated>();
const split = new Map<string, Part[]>();

/** In WXML every name exists: an unknown one is undefined. */
const EVERY_NAME: ProxyHandler<Scope> = {
  has: (_scope, name) => typeof name === 'string',
  get: (scope, name) => (typeof name === 'string' ? scope[name] : undefined),
};

function compile(expression: string): Evaluated {
  const known = compiled.get(expression);
  if (known) return known;
  const made = evaluated(`with ($scope) { return (${expression}); }`, ['$scope']);
  compiled.set(expression, made);
  return made;
}

/** A member of undefined is undefined too: WXML does not throw. */
function evaluate(expression: string, scope: Scope): unknown {
  try {
    return compile(expression)(new Proxy(scope, EVERY_NAME));
  } catch (error) {
    if ((error as Error).name === 'TypeError') return undefined;
    throw new Error(`WXML expression {{${expression}}}: ${(error as Error).message}`, { cause: error });
  }
}

/** Where the `}}` of an expression stands that may itself end in braces. */
function endOfExpression(text: string, from: number): number {
  let end = text.indexOf('}}', from);
  if (end < 0) throw new Error(`{{ is not closed in ${text}`);
  while (text[end + 2] === '}') end++;
  return end;
}

function splitParts(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (let start = text.indexOf('{{'); start >= 0; start = text.indexOf('{{', at)) {
    if (start > at) parts.push({ literal: text.slice(at, start) });
    const end = endOfExpression(text, start + 2);
    parts.push({ expression: text.slice(start + 2, end).trim() });
    at = end + 2;
  }
  if (at < text.length) parts.push({ literal: text.slice(at) });
  return parts;
}

function partsOf(text: string): Part[] {
  const known = split.get(text) ?? splitParts(text);
  split.set(text, known);
  return known;
}

const partText = (part: Part, scope: Scope): string =>
  'literal' in part ? part.literal : asText(evaluate(part.expression, scope));

/** The value of an attribute or text: a lone expression keeps its type, anything else is text. */
export function bind(text: string, scope: Scope): unknown {
  const parts = partsOf(text);
  const [only] = parts;
  if (parts.length === 1 && only && 'expression' in only) return evaluate(only.expression, scope);
  return parts.map((part) => partText(part, scope)).join('');
}

/** The data of a template: the inside of an object literal. */
export function bindObject(text: string | undefined, scope: Scope): Scope {
  const [only] = text === undefined ? [] : partsOf(text);
  return only && 'expression' in only ? (evaluate(`{${only.expression}}`, scope) as Scope) : {};
}
