import { OK, type Endpoint } from '../platform/endpoint.js';
import { isObject, textOf, type JsonObject } from '../platform/json.js';
import type { Platform } from '../platform/platform.js';
import { WechatError } from '../platform/wechat-error.js';

export interface Menu {
  button: JsonObject[];
}

const TYPES = [
  'click', 'view', 'miniprogram', 'scancode_push', 'scancode_waitmsg', 'pic_sysphoto', 'pic_photo_or_album', 'pic_weixin', 'location_select',
  'media_id', 'article_id', 'article_view_limited',
];
const LONGEST = { name: 16, subName: 60, key: 128, url: 1024 };

/** The service account's menu. */
export class Menus {
  private readonly saved: Map<string, Menu>;

  constructor(platform: Platform) {
    this.saved = platform.state.map('menu');
  }

  find(): Menu | null {
    return this.saved.get('menu') ?? null;
  }

  endpoints(): Endpoint[] {
    return [
      {
        path: '/cgi-bin/menu/create',
        verb: 'POST',
        tokenOf: ['service'],
        handle: ({ body }) => {
          this.saved.set('menu', { button: checkedButtons(body.button, 3, checkTop) });
          return OK;
        },
      },
      {
        path: '/cgi-bin/menu/get',
        verb: 'GET',
        tokenOf: ['service'],
        handle: () => {
          const menu = this.find();
          if (!menu) throw new WechatError(46003, 'menu no exist');
          return { menu };
        },
      },
      {
        path: '/cgi-bin/menu/delete',
        verb: 'GET',
        tokenOf: ['service'],
        handle: () => {
          this.saved.clear();
          return OK;
        },
      },
    ];
  }
}

function checkedButtons(buttons: unknown, most: number, check: (button: JsonObject) => void): JsonObject[] {
  if (!Array.isArray(buttons) || buttons.length === 0 || buttons.length > most || !buttons.every(isObject)) {
    throw new WechatError(most === 3 ? 40017 : 40023, 'invalid button size');
  }
  for (const button of buttons) check(button);
  return buttons;
}

function checkTop(button: JsonObject): void {
  checkName(button, LONGEST.name, 40018);
  if (button.sub_button === undefined || (Array.isArray(button.sub_button) && button.sub_button.length === 0)) return checkAction(button);
  checkedButtons(button.sub_button, 5, (sub) => {
    checkName(sub, LONGEST.subName, 40025);
    checkAction(sub);
  });
}

function checkName({ name }: JsonObject, longest: number, errcode: number): void {
  if (!fits(name, longest)) throw new WechatError(errcode, 'invalid button name size');
}

function checkAction({ type, key, url, appid, pagepath }: JsonObject): void {
  if (!TYPES.includes(textOf(type))) throw new WechatError(40016, 'invalid button type');
  if (type === 'click' && !fits(key, LONGEST.key)) throw new WechatError(40019, 'invalid button key size');
  if ((type === 'view' || type === 'miniprogram') && !fits(url, LONGEST.url)) throw new WechatError(40020, 'invalid button url size');
  if (type === 'miniprogram' && (textOf(appid) === '' || textOf(pagepath) === '')) throw new WechatError(40035);
}

const fits = (value: unknown, longest: number): boolean => textOf(value) !== '' && Buffer.byteLength(textOf(value)) <= longest;
