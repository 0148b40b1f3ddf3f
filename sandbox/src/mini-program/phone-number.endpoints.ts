import type { People } from '../people/people.js';
import type { Endpoint } from '../platform/endpoint.js';
import { OK } from '../platform/endpoint.js';
import { textOf } from '../platform/json.js';
import type { Platform } from '../platform/platform.js';
import type { SingleUseCodes } from '../platform/single-use-codes.js';
import { WechatError } from '../platform/wechat-error.js';

/** The phone number behind the code of the getPhoneNumber button. */
export function phoneNumberEndpoints(platform: Platform, people: People, codes: SingleUseCodes<string>): Endpoint[] {
  return [
    {
      path: '/wxa/business/getuserphonenumber',
      verb: 'POST',
      tokenOf: ['mini'],
      handle: (call) => {
        const person = people.find(codes.redeem(textOf(call.body.code), 40029));
        if (!person) throw new WechatError(40029);
        call.personId = person.id;
        const watermark = { timestamp: platform.clock.seconds(), appid: platform.config.miniProgram.appid };
        return { ...OK, phone_info: { ...phoneNumber(person.phone), watermark } };
      },
    },
  ];
}

/** Foreign numbers are kept as "+33 612345678": the whole one carries the country code, the pure one does not. */
function phoneNumber(phone: string): { phoneNumber: string; purePhoneNumber: string; countryCode: string } {
  const foreign = /^\+(\d+) (\d+)$/.exec(phone);
  const [, countryCode = '86', pure = phone] = foreign ?? [];
  return { phoneNumber: foreign ? `+${countryCode}${pure}` : pure, purePhoneNumber: pure, countryCode };
}
