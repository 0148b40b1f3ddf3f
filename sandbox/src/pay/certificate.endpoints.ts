import type { Platform } from '../platform/platform.js';
import { sealForMerchant } from './pay-crypto.js';
import type { PayEndpoint } from './pay-endpoint.js';
import { PayError } from './pay-error.js';
import type { PlatformKeys } from './platform-keys.js';

const ALGORITHMS = ['RSA', 'SM2', 'ALL'];

/** The platform's certificates, encrypted for the merchant. */
export function certificateEndpoints(platform: Platform, keys: PlatformKeys): PayEndpoint[] {
  return [
    {
      method: 'GET',
      path: '/v3/certificates',
      handle: ({ query }) => {
        if (!ALGORITHMS.includes(query.algorithm_type ?? 'RSA')) throw PayError.field('algorithm_type', '应为RSA、SM2或ALL', { location: 'query' });
        return {
          data: keys.certificates().map(({ serial, effectiveAt, expiresAt, certificate }) => ({
            serial_no: serial,
            effective_time: effectiveAt,
            expire_time: expiresAt,
            encrypt_certificate: sealForMerchant(platform.config.pay.apiV3Key, certificate, { nonce: platform.ids.hex('pay-seal', 12), associatedData: 'certificate' }),
          })),
        };
      },
    },
  ];
}
