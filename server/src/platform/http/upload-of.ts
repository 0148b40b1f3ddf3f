import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { DomainError } from '../errors/domain-error.js';

export interface Upload {
  name: string;
  bytes: Buffer;
}

/** What is said when no file came, and when it is too large. */
interface Refusals {
  none: new () => DomainError;
  tooLarge: new () => DomainError;
}

const LIMITS = { files: 1, fields: 5, parts: 6, fieldSize: 1000, headerPairs: 20 };

/** The one file of a multipart request, read up to a bound. */
export async function uploadOf(request: FastifyRequest, mostBytes: number, { none, tooLarge }: Refusals): Promise<Upload> {
  const part = request.isMultipart() ? await request.file({ limits: { ...LIMITS, fileSize: mostBytes } }) : undefined;
  if (!part) throw new none();
  try {
    const bytes = await part.toBuffer();
    // It may be cut off without a word.
    if (part.file.truncated) throw new tooLarge();
    return { name: part.filename ?? '', bytes };
  } catch (error) {
    if ((error as { code?: unknown }).code === 'FST_REQ_FILE_TOO_LARGE') throw new tooLarge();
    throw error;
  }
}
