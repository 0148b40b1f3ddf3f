import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Matches, type ValidationOptions } from 'class-validator';

const ZONE = /(Z|[+-]\d{2}:?\d{2})$/;

/** A moment with its zone: without one it would mean another moment on each machine. */
export const IsInstant = (options: ValidationOptions) => applyDecorators(IsISO8601({ strict: true }, options), Matches(ZONE, options)) as PropertyDecorator;
