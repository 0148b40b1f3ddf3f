import { Injectable, ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { InvalidInput } from '../errors/domain-error.js';
import { readPlainTexts } from './plain-texts.js';

/** Bodies and queries become their DTO classes, or an INVALID_INPUT that names each wrong field. */
export function validationPipe(): ValidationPipe {
  return new InputPipe({ transform: true, whitelist: true, forbidUnknownValues: true, exceptionFactory: (errors) => new InvalidInput(fieldsOf(errors)) });
}

@Injectable()
class InputPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // What our own decorators give, and texts of the address, there is nothing to look at in.
    if (metadata.type === 'custom' || (metadata.metatype === String && typeof value === 'string')) return Promise.resolve(value as object);
    const read = readPlainTexts(value, metadata.metatype);
    return read ? Promise.resolve(read) : (super.transform(value, metadata) as Promise<unknown>);
  }
}

function fieldsOf(errors: ValidationError[], parent = ''): Record<string, string> {
  return Object.assign({}, ...errors.map((error) => {
    const path = parent ? `${parent}.${error.property}` : error.property;
    const own = error.constraints ? { [path]: Object.values(error.constraints)[0] } : {};
    return { ...own, ...fieldsOf(error.children ?? [], path) };
  })) as Record<string, string>;
}
