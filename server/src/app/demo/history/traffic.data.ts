import type { Curve } from '../calendar.js';

/** Where new people come from: the code, between which days before today, how many of them, and by which curve of the day. */
export interface Traffic {
  /** `<material>/<placement>/<symbol>`; `<material>#` stands for its serials. */
  code: string;
  from: number;
  to: number;
  people: number;
  curve: Curve;
}

export const TRAFFIC: Traffic[] = [
  { code: 'calendar/desk/link', from: 353, to: 320, people: 8, curve: 'work' },
  { code: 'calendar/desk/link', from: 319, to: 60, people: 8, curve: 'work' },
  { code: 'calendar/desk/link', from: 24, to: 0, people: 12, curve: 'work' },
  { code: 'calendar/desk/mini', from: 340, to: 20, people: 6, curve: 'work' },
  { code: 'calendar/meeting/link', from: 320, to: 2, people: 8, curve: 'work' },
  { code: 'calendar/back/follow', from: 300, to: 5, people: 7, curve: 'work' },
  { code: 'nameplate/line/link', from: 330, to: 0, people: 9, curve: 'work' },
  { code: 'card-holder/gift/link', from: 290, to: 4, people: 7, curve: 'work' },
  { code: 'brochure/visit/link', from: 345, to: 240, people: 5, curve: 'work' },
  { code: 'manual/visit/link', from: 244, to: 30, people: 8, curve: 'work' },
  { code: 'manual/visit/mini', from: 240, to: 10, people: 4, curve: 'work' },
  { code: 'manual/mail/link', from: 225, to: 12, people: 5, curve: 'work' },
  { code: 'poster/hall/link', from: 238, to: 236, people: 9, curve: 'fair' },
  { code: 'package#', from: 200, to: 22, people: 8, curve: 'work' },
  { code: 'package#', from: 21, to: 0, people: 6, curve: 'work' },
  { code: 'leaflet/visit/link', from: 178, to: 46, people: 6, curve: 'work' },
  { code: 'leaflet/visit/link', from: 44, to: 40, people: 7, curve: 'work' },
  { code: 'leaflet/park/link', from: 170, to: 3, people: 6, curve: 'work' },
  { code: 'dealer-suzhou/shop/link', from: 170, to: 20, people: 6, curve: 'work' },
  { code: 'dealer-suzhou/shop/link', from: 15, to: 0, people: 4, curve: 'work' },
  { code: 'dealer-foshan/service/link', from: 168, to: 2, people: 7, curve: 'work' },
  { code: 'rollup/stand/link', from: 78, to: 75, people: 16, curve: 'fair' },
  { code: 'rollup/stand/mini', from: 78, to: 75, people: 6, curve: 'fair' },
  { code: 'rollup/forum/link', from: 77, to: 76, people: 7, curve: 'fair' },
  { code: 'rollup/screen/follow', from: 78, to: 75, people: 6, curve: 'fair' },
  { code: 'sample-box/box/link', from: 62, to: 2, people: 4, curve: 'work' },
  { code: 'invitation/letter/link', from: 28, to: 1, people: 7, curve: 'work' },
  { code: 'tote/booth/link', from: 12, to: 10, people: 10, curve: 'fair' },
  { code: 'tote/entrance/link', from: 12, to: 10, people: 6, curve: 'fair' },
];

/** Those who came just now, in minutes before now: their alerts are fresh, and nobody has answered yet. */
export const JUST_NOW = [
  { code: 'calendar/desk/link', minutes: 170 },
  { code: 'tote/booth/link', minutes: 65 },
  { code: 'calendar/meeting/link', minutes: 18 },
];
