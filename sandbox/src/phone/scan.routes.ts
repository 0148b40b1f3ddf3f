import type { FastifyInstance } from 'fastify';
import { objectOf, textOf } from '../platform/json.js';
import { OwnError } from '../platform/own-error.js';
import type { Sandbox } from '../sandbox.js';
import { decodeImage } from './decode-image.js';
import type { PersonOf } from './phone.routes.js';

/** The scanner, and tapping links. */
export function scanRoutes(app: FastifyInstance, sandbox: Sandbox, personOf: PersonOf): void {
  const { scanner } = sandbox;
  app.post('/people/:id/scan', async (request) => {
    const person = personOf(request);
    const text = await scannedText(request.body);
    return { ...scanner.scan(person, text), text };
  });
  app.post('/people/:id/open', (request) => {
    const { link, scene } = objectOf(request.body);
    return scanner.open(personOf(request), textOf(link), typeof scene === 'number' ? scene : undefined);
  });
  app.post('/people/:id/scan-code', async (request) => {
    const person = personOf(request);
    return scanCodeResult(await scannedText(request.body), sandbox, person.id);
  });
  app.post('/resolve', (request) => scanner.resolve(textOf(objectOf(request.body).text), null));
}

async function scannedText(body: unknown): Promise<string> {
  const text = Buffer.isBuffer(body) ? await decodeImage(body) : textOf(objectOf(body).text);
  if (!text) throw new OwnError(422, 'NO_CODE_FOUND', '没有识别到二维码');
  return text;
}

/** `wx.scanCode` gives the path of this mini-program's own codes, with the scene still encoded. */
function scanCodeResult(text: string, { scanner, people }: Sandbox, personId: string) {
  const opens = scanner.resolve(text, people.find(personId));
  const isOwnCode = opens.opens === 'mini-program' && opens.scene === 1047;
  const query = isOwnCode ? Object.entries(opens.query).map(([name, value]) => `${name}=${value}`).join('&') : '';
  const rawData = Buffer.from(text).toString('base64');
  if (!isOwnCode) return { result: { errMsg: 'scanCode:ok', result: text, scanType: 'QR_CODE', charSet: 'utf-8', rawData } };
  const path = query ? `${opens.path}?${query}` : opens.path;
  return { result: { errMsg: 'scanCode:ok', result: '', scanType: 'WX_CODE', charSet: 'utf-8', path, rawData } };
}
