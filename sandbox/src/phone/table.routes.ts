import type { FastifyInstance } from 'fastify';
import { drawCode } from '../mini-program/code-image.js';
import { textOf } from '../platform/json.js';
import { OwnError } from '../platform/own-error.js';
import type { Sandbox } from '../sandbox.js';

const CODE_WIDTH = 400;

/** The things on the demo table, and the code of each as an image. */
export function tableRoutes(app: FastifyInstance, { table }: Sandbox): void {
  app.get('/table', () => table.all());
  app.get('/code', async (request, reply) => {
    const text = textOf((request.query as Record<string, unknown>).text);
    if (text === '') throw new OwnError(422, 'TEXT_MISSING', '缺少码的内容');
    const { type, bytes } = await drawCode(text, { width: CODE_WIDTH });
    return reply.type(type).header('cache-control', 'max-age=86400').send(bytes);
  });
}
