import { FILE_MOST_BYTES } from '@chudian/shared';
import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { FileRefused, FileTooLarge } from '../form.errors.js';
import type { Upload } from './keep-upload.js';

const LIMITS = { fileSize: FILE_MOST_BYTES, files: 1, fields: 5, parts: 6, fieldSize: 1000, headerPairs: 20 };

/** The one file of a multipart request. WeChat sends a temporary file's name, so the real one may be told beside it. */
export async function uploadOf(request: FastifyRequest, name?: string): Promise<Upload> {
  const part = request.isMultipart() ? await request.file({ limits: LIMITS }) : undefined;
  if (!part) throw new FileRefused();
  try {
    const bytes = await part.toBuffer();
    // It may be cut off without a word.
    if (part.file.truncated) throw new FileTooLarge();
    return { name: name || part.filename || '', bytes };
  } catch (error) {
    if ((error as { code?: unknown }).code === 'FST_REQ_FILE_TOO_LARGE') throw new FileTooLarge();
    throw error;
  }
}
