import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';

type Checks = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>;

interface Value {
  property: string;
  isOptional: boolean;
  isRight(value: unknown): boolean;
}

const valuesOfClasses = new Map<unknown, Value[] | null>();

/**
 * Marks a DTO of the hot path that has nothing but texts, truths, objects that are looked into elsewhere and lists of these: it is looked at directly, by
 * the rules of its own decorators. What is not surely right goes through class-validator all the same, which has the words for what is wrong.
 */
export const PlainTexts = () => (target: Type<object>) => {
  valuesOfClasses.set(target, null);
};

/** The DTO, or null when it is not marked or not surely right. */
export function readPlainTexts(value: unknown, dto: Type<object> | undefined): object | null {
  const values = valuesOf(dto);
  if (!values || !isObject(value)) return null;
  const read = new dto!() as Record<string, unknown>;
  for (const { property, isOptional, isRight } of values) {
    const given = value[property];
    if (given !== undefined && isRight(given)) read[property] = given;
    else if (given !== undefined || !isOptional) return null;
  }
  return read;
}

function valuesOf(dto: Type<object> | undefined): Value[] | null {
  const known = valuesOfClasses.get(dto);
  if (known !== null) return known ?? null;
  const rules = getMetadataStorage().groupByPropertyName(getMetadataStorage().getTargetValidationMetadatas(dto!, '', false, false));
  const values = Object.entries(rules).map(([property, checks]) => {
    const isRight = checkOf(checks);
    if (!isRight) throw new Error(`${dto!.name}.${property} is not a plain text with a greatest length.`);
    return { property, isOptional: checks.some(isOptionalMark), isRight };
  });
  valuesOfClasses.set(dto, values);
  return values;
}

function checkOf(checks: Checks): Value['isRight'] | null {
  const names = checks.filter((check) => !isOptionalMark(check)).map(({ name }) => name ?? '');
  if (names.includes('isArray')) return checkOfList(checks);
  if (checks.some(({ each }) => each)) return null;
  if (names.join() === 'isBoolean') return (value) => typeof value === 'boolean';
  if (names.join() === 'isObject') return isObject;
  const longest = constraintOf(checks, 'maxLength') as number | undefined;
  if (longest === undefined || !names.every((name) => TEXT_RULES.has(name))) return null;
  const shortest = names.includes('isNotEmpty') ? 1 : 0;
  return (value) => typeof value === 'string' && value.length >= shortest && value.length <= longest;
}

/** Of objects, and not too many. */
function checkOfList(checks: Checks): Value['isRight'] | null {
  const longest = constraintOf(checks, 'arrayMaxSize') as number | undefined;
  const ofEach = checks.filter(({ each }) => each).map(({ name }) => name);
  const others = checks.filter((check) => !check.each && !isOptionalMark(check) && !LIST_RULES.has(check.name ?? ''));
  if (longest === undefined || others.length > 0 || ofEach.join() !== 'isObject') return null;
  return (value) => Array.isArray(value) && value.length <= longest && value.every(isObject);
}

const constraintOf = (checks: Checks, rule: string): unknown => checks.find(({ name }) => name === rule)?.constraints[0];

const LIST_RULES = new Set(['isArray', 'arrayMaxSize']);
const TEXT_RULES = new Set(['isString', 'maxLength', 'isNotEmpty']);

const isOptionalMark = ({ name }: Checks[number]): boolean => name === 'isOptional';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
