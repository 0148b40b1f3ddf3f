import { Document, type Call, type Endpoint } from '../platform/endpoint.js';
import { isObject, textOf, type JsonObject } from '../platform/json.js';
import type { Platform } from '../platform/platform.js';
import { WechatError } from '../platform/wechat-error.js';
import { drawCode, type CodeLook } from './code-image.js';
import { codeText, type EnvVersion, type MiniTicket } from './tickets.js';

const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/;
const WIDTH = { smallest: 280, usual: 430, largest: 1280 };
const LIMITED_CODES_FOR_LIFE = 100_000;
const LONGEST_PATH = 1024;

/** Mini-program codes: the unlimited kind with a scene, and the two limited kinds with a path. */
export function codeEndpoints(platform: Platform): Endpoint[] {
  const draw = async (ticket: MiniTicket, body: JsonObject): Promise<Document> => {
    const { type, bytes } = await drawCode(codeText(platform.seal, ticket), lookOf(body));
    return new Document(type, bytes);
  };
  const limited = async ({ body }: Call): Promise<Document> => {
    const path = textOf(body.path);
    if (path === '' || path.length > LONGEST_PATH) throw new WechatError(40159, 'invalid length for path, or the data is not json string');
    if (platform.ids.count('limited-codes') > LIMITED_CODES_FOR_LIFE) throw new WechatError(45029, 'qrcode count out of limit');
    return draw({ page: path, env: envOf(body) }, body);
  };
  return [
    {
      path: '/wxa/getwxacodeunlimit',
      verb: 'POST',
      tokenOf: ['mini'],
      badBody: 40169,
      handle: ({ body }) => {
        const page = textOf(body.page);
        requireScene(body.scene);
        if (page.startsWith('/') || page.includes('?')) throw new WechatError(41030);
        if (body.check_path !== false && page !== '' && !platform.config.miniProgram.pages.includes(page)) throw new WechatError(41030);
        return draw({ page, scene: textOf(body.scene), env: envOf(body) }, body);
      },
    },
    { path: '/wxa/getwxacode', verb: 'POST', tokenOf: ['mini'], handle: limited },
    { path: '/cgi-bin/wxaapp/createwxaqrcode', verb: 'POST', tokenOf: ['mini'], handle: limited },
  ];
}

function requireScene(scene: unknown): void {
  if (typeof scene !== 'string' || scene === '' || scene.length > 32) throw new WechatError(40169);
  if (!SCENE.test(scene)) throw new WechatError(40129);
  if (scene.includes('scancode_time')) throw new WechatError(85096, 'not allow include scancode_time field');
}

export function envOf({ env_version: env }: JsonObject, refusal = 40097): EnvVersion {
  if (env === undefined || env === '') return 'release';
  if (env === 'release' || env === 'trial' || env === 'develop') return env;
  throw new WechatError(refusal, 'invalid env_version');
}

function lookOf(body: JsonObject): CodeLook {
  const width = body.width === undefined ? WIDTH.usual : Number(body.width);
  if (!Number.isInteger(width)) throw new WechatError(40097);
  return {
    width: Math.min(WIDTH.largest, Math.max(WIDTH.smallest, width)),
    color: body.auto_color === true ? undefined : colorOf(body.line_color),
    isTransparent: body.is_hyaline === true,
  };
}

function colorOf(color: unknown): CodeLook['color'] {
  if (color === undefined) return undefined;
  if (!isObject(color)) throw new WechatError(40097);
  const [r = 0, g = 0, b = 0] = [color.r, color.g, color.b].map(Number);
  if ([r, g, b].some((part) => !Number.isInteger(part) || part < 0 || part > 255)) throw new WechatError(40097);
  return { r, g, b };
}
