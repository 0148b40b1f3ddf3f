import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';

interface Text {
  property: string;
  isOptional: boolean;
  longest: number;
}

const textsOfClasses = new Map<unknown, Text[] | null>();

/**
 * Marks a DTO of the hot path that has nothing but texts: it is looked at directly, by the rules of its own decorators. What is not
 * surely right goes through class-validator all the same, which has the words for what is wrong.
 */
export const PlainTexts = () => (target: Type<object>) => {
  textsOfClasses.set(target, null);
};

/** The DTO, or null when it is not of plain texts or not surely right. */
export function readPlainTexts(value: unknown, dto: Type<object> | undefined): object | null {
  const texts = textsOf(dto);
  if (!texts || typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const read = new dto!() as Record<string, unknown>;
  for (const { property, isOptional, longest } of texts) {
    const text = (value as Record<string, unknown>)[property];
    if (typeof text === 'string' && text.length <= longest) read[property] = text;
    else if (text !== undefined || !isOptional) return null;
  }
  return read;
}

function textsOf(dto: Type<object> | undefined): Text[] | null {
  const known = textsOfClasses.get(dto);
  if (known !== null) return known ?? null;
  const rules = getMetadataStorage().groupByPropertyName(getMetadataStorage().getTargetValidationMetadatas(dto!, '', false, false));
  const texts = Object.entries(rules).map(([property, checks]) => {
    const longest = checks.find(({ name }) => name === 'maxLength')?.constraints[0] as number | undefined;
    if (longest === undefined || !checks.every(({ name, each }) => !each && RULES.has(name))) throw new Error(`${dto!.name}.${property} is not a plain text with a greatest length.`);
    return { property, isOptional: checks.some(({ name }) => name === 'isOptional'), longest };
  });
  textsOfClasses.set(dto, texts);
  return texts;
}

const RULES = new Set<string | undefined>(['isString', 'maxLength', 'isOptional']);
