import type { FastifyReply } from 'fastify';
import type { OpenedFile } from './open-file.js';

/** As a download that nothing on the way runs, shows or keeps: people's files are not ours to trust. */
export function sendFile(reply: FastifyReply, { file, stream }: OpenedFile): void {
  const ending = file.name.slice(file.name.lastIndexOf('.'));
  void reply
    .header('Content-Type', file.type)
    .header('Content-Length', file.bytes)
    .header('Content-Disposition', `attachment; filename="file${ending}"; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`)
    .header('X-Content-Type-Options', 'nosniff')
    .header('Content-Security-Policy', "sandbox; default-src 'none'")
    .header('Cross-Origin-Resource-Policy', 'same-origin')
    .header('Cache-Control', 'private, no-store')
    .send(stream);
}
