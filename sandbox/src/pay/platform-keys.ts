import type { Platform } from '../platform/platform.js';
import { platformCertificates, platformPublicKey, type PlatformCertificate } from './demo-keys.js';
import { PayError } from './pay-error.js';

/** Who signs for the platform: what `Wechatpay-Serial` names, and the key. */
export interface Signer {
  serial: string;
  privateKey: string;
}

const PUBLIC_KEY: Signer = { serial: platformPublicKey.id, privateKey: platformPublicKey.privateKey };
const [FIRST, SECOND] = platformCertificates;
const other = (serial: string): PlatformCertificate => (serial === FIRST.serial ? SECOND : FIRST);

/** The platform's certificates, of which a rotation brings another, and its public key. */
export class PlatformKeys {
  private readonly saved: Map<string, string[]>;

  constructor(private readonly platform: Platform) {
    this.saved = platform.state.map('pay.certificates');
  }

  /** Certificates that can be fetched; a merchant of public keys alone has none. */
  certificates(): PlatformCertificate[] {
    if (this.mode === 'public-key') throw new PayError('RESOURCE_NOT_EXISTS', '无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥');
    return platformCertificates.filter(({ serial }) => this.known.includes(serial));
  }

  /** The certificate in use. */
  get current(): PlatformCertificate {
    const [latest] = this.known;
    return latest === SECOND.serial ? SECOND : FIRST;
  }

  /** From now on another certificate signs. The one before can still be fetched. */
  rotate(): PlatformCertificate {
    const next = other(this.current.serial);
    this.saved.set('known', [next.serial, this.current.serial]);
    return next;
  }

  /** For an answer: the request may ask for the public key, or for a certificate. */
  forAnswer(wanted: string): Signer {
    if (this.mode === 'public-key' || (this.mode === 'mixed' && wanted === PUBLIC_KEY.serial)) return PUBLIC_KEY;
    const certificate = platformCertificates.find(({ serial }) => serial === wanted.toUpperCase() && this.known.includes(serial));
    return certificate ?? this.current;
  }

  /** For a notification: one of the two by chance while the platform changes over. */
  forNotification(): Signer {
    if (this.mode === 'mixed') return this.platform.ids.count('pay-signer') % 2 === 0 ? PUBLIC_KEY : this.current;
    return this.mode === 'public-key' ? PUBLIC_KEY : this.current;
  }

  /** The serial that a request names must be one that the platform has. */
  requireKnown(wanted: string): void {
    if (wanted === '' || wanted === PUBLIC_KEY.serial) return;
    if (!platformCertificates.some(({ serial }) => serial === wanted.toUpperCase())) {
      throw new PayError('PARAM_ERROR', '平台证书序列号Wechatpay-Serial错误', { detail: { field: 'Wechatpay-Serial', value: wanted, location: 'header', issue: 'unknown serial' } });
    }
  }

  private get mode() {
    return this.platform.config.pay.mode;
  }

  /** Serials, the one in use first. */
  private get known(): string[] {
    return this.saved.get('known') ?? [FIRST.serial];
  }
}
