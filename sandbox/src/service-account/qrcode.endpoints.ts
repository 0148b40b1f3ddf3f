import { drawCode } from '../mini-program/code-image.js';
import { Document, HOSTS, type Call, type Endpoint } from '../platform/endpoint.js';
import { isObject, objectOf, textOf, type JsonObject } from '../platform/json.js';
import type { Platform } from '../platform/platform.js';
import { WechatError } from '../platform/wechat-error.js';
import { qrAddress, readQrTicket, writeQrTicket } from './qr-tickets.js';

const USUAL_SECONDS = 60;
const LONGEST_SECONDS = 2_592_000;
const LARGEST_INT32 = 2 ** 31 - 1;
const LARGEST_UINT32 = 2 ** 32 - 1;
const PERMANENT_CODES = 100_000;
const LONGEST_SCENE = 64;
const WIDTH = 430;

/** Parametric codes: the scene comes back in the `subscribe` or `SCAN` event. */
export function qrcodeEndpoints(platform: Platform): Endpoint[] {
  return [
    { path: '/cgi-bin/qrcode/create', verb: 'POST', tokenOf: ['service'], handle: (call) => create(platform, call) },
    { host: HOSTS.mp, path: '/cgi-bin/showqrcode', verb: 'GET', handle: ({ query }) => show(platform, query.ticket ?? '') },
  ];
}

function create(platform: Platform, { body }: Call): JsonObject {
  const action = textOf(body.action_name);
  const isPermanent = action.startsWith('QR_LIMIT_');
  const scene = sceneOf(action, objectOf(body.action_info));
  if (isPermanent) {
    if (platform.ids.count('permanent-codes') > PERMANENT_CODES) throw new WechatError(45029, 'qrcode count out of limit');
    return writeQrTicket(platform.seal, { scene });
  }
  const seconds = lifeOf(body.expire_seconds);
  const { ticket, url } = writeQrTicket(platform.seal, {
    scene, expires: platform.clock.seconds() + seconds, serial: platform.ids.count('qr'),
  });
  return { ticket, expire_seconds: seconds, url };
}

/** Without the `scene` level the call succeeds and the code is for scene 0: WeChat's own trap. */
function sceneOf(action: string, info: JsonObject): number | string {
  if (!['QR_SCENE', 'QR_STR_SCENE', 'QR_LIMIT_SCENE', 'QR_LIMIT_STR_SCENE'].includes(action)) throw new WechatError(40052, 'invalid action name');
  if (!isObject(info.scene)) return 0;
  return action.endsWith('STR_SCENE') ? textScene(info.scene.scene_str) : numberScene(info.scene.scene_id, action);
}

function textScene(scene: unknown): string {
  if (typeof scene !== 'string' || scene === '' || scene.length > LONGEST_SCENE) throw new WechatError(40053, 'invalid action info');
  return scene;
}

function numberScene(scene: unknown, action: string): number {
  const largest = action === 'QR_LIMIT_SCENE' ? PERMANENT_CODES : LARGEST_UINT32;
  const smallest = action === 'QR_LIMIT_SCENE' ? 1 : -LARGEST_INT32 - 1;
  if (typeof scene !== 'number' || !Number.isInteger(scene) || scene === 0 || scene < smallest || scene > largest) {
    throw new WechatError(40053, 'invalid action info');
  }
  return scene;
}

function lifeOf(seconds: unknown): number {
  if (seconds === undefined) return USUAL_SECONDS;
  if (typeof seconds !== 'number' || !Number.isInteger(seconds) || seconds < 1 || seconds > LONGEST_SECONDS) throw new WechatError(40035);
  return seconds;
}

async function show(platform: Platform, ticket: string): Promise<Document> {
  if (!readQrTicket(platform.seal, ticket)) return Document.page('<h1>404</h1>', 404);
  const { bytes } = await drawCode(qrAddress(ticket), { width: WIDTH });
  return new Document('image/jpg', bytes);
}
