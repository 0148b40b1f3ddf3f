import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { ImportFileRefused, ImportTooLarge } from './import.errors.js';

const LIMITS = { fileSize: 5 * 1024 * 1024, files: 1, fields: 5, parts: 6, fieldSize: 1000, headerPairs: 20 };

/** The one file of a multipart request. */
export async function listOf(request: FastifyRequest): Promise<{ name: string; bytes: Buffer }> {
  const part = request.isMultipart() ? await request.file({ limits: LIMITS }) : undefined;
  if (!part) throw new ImportFileRefused();
  try {
    const bytes = await part.toBuffer();
    // It may be cut off without a word.
    if (part.file.truncated) throw new ImportTooLarge();
    return { name: part.filename, bytes };
  } catch (error) {
    if ((error as { code?: unknown }).code === 'FST_REQ_FILE_TOO_LARGE') throw new ImportTooLarge();
    throw error;
  }
}
