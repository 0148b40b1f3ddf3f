import { createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { Clock } from '../../clock/clock.js';
import type { PaySettings } from '../../config/pay-settings.js';
import { isFields, parseJson, textIn, type Fields } from '../parse-json.js';
import { isSignedBy, stampOf, unsealPay, type Stamp } from './pay-crypto.js';

/** Signatures are good for so long, either way. */
const WINDOW_SECONDS = 300;
/** Whoever invents serial numbers does not make us call WeChat each time. */
const LOOK_AGAIN_MS = 60_000;

interface PlatformKey {
  key: KeyObject;
  from: number;
  to: number;
}

export interface Signed {
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/**
 * The keys that WeChat Pay signs with: its certificates, fetched when an unknown serial number turns up, and the public key of newer
 * merchants, which stands in the settings. The header says which; while an account changes over, both come.
 */
export class PayKeys {
  private readonly logger = new Logger('PayKeys');
  private readonly keys = new Map<string, PlatformKey>();
  private lookedAt = 0;
  private looking: Promise<void> | null = null;

  /** `fetch` gives the answer of /v3/certificates, whose signature is checked here, by the keys that it brings. */
  constructor(private readonly settings: PaySettings, private readonly clock: Clock, private readonly fetch: () => Promise<Signed>) {
    const { publicKey } = settings;
    if (publicKey) this.keys.set(publicKey.id, { key: createPublicKey(publicKey.pem), from: 0, to: Infinity });
  }

  /** Null when it is WeChat's word, else why it is not. */
  async objectionTo({ headers, body }: Signed): Promise<string | null> {
    const stamp = stampOf(headers);
    if (!stamp) return 'it is not signed';
    if (!this.isFresh(stamp)) return 'its stamp is old';
    const key = await this.keyOf(stamp.serial);
    if (!key) return `nobody known has the serial number ${stamp.serial.slice(0, 64)}`;
    return isSignedBy(key, stamp, body) ? null : 'the signature is wrong';
  }

  private isFresh({ timestamp }: Stamp): boolean {
    return /^\d{1,12}$/.test(timestamp) && Math.abs(this.clock.now().getTime() / 1000 - Number(timestamp)) <= WINDOW_SECONDS;
  }

  private async keyOf(serial: string): Promise<KeyObject | null> {
    const known = this.find(serial);
    if (known || serial.startsWith('PUB_KEY_ID_')) return known;
    await this.look();
    return this.find(serial);
  }

  private find(serial: string): KeyObject | null {
    const found = this.keys.get(serial) ?? this.keys.get(serial.toUpperCase());
    const now = this.clock.now().getTime();
    return found && now >= found.from && now < found.to ? found.key : null;
  }

  private look(): Promise<void> {
    if (this.looking) return this.looking;
    const now = this.clock.now().getTime();
    if (Math.abs(now - this.lookedAt) < LOOK_AGAIN_MS) return Promise.resolve();
    this.lookedAt = now;
    this.looking = this.refresh().finally(() => { this.looking = null; });
    return this.looking;
  }

  private async refresh(): Promise<void> {
    try {
      const answer = await this.fetch();
      const fresh = this.open(answer.body);
      const stamp = stampOf(answer.headers);
      const signer = stamp && (fresh.get(stamp.serial.toUpperCase()) ?? this.keys.get(stamp.serial));
      if (!stamp || !signer || !this.isFresh(stamp) || !isSignedBy(signer.key, stamp, answer.body)) throw new Error('the list of certificates is not signed by WeChat');
      for (const [serial, key] of fresh) this.keys.set(serial, key);
    } catch (error) {
      this.logger.warn({ err: error }, "WeChat Pay's certificates could not be fetched");
    }
  }

  /** Only WeChat and we have the key that the certificates are sealed with. */
  private open(body: string): Map<string, PlatformKey> {
    const fields = parseJson(body);
    const rows = isFields(fields) && Array.isArray(fields.data) ? (fields.data as unknown[]).filter(isFields) : [];
    return new Map(rows.map((row) => [textIn(row, 'serial_no').toUpperCase(), this.keyIn(row)]));
  }

  private keyIn(row: Fields): PlatformKey {
    const sealed = isFields(row.encrypt_certificate) ? row.encrypt_certificate : {};
    const pem = unsealPay({ ciphertext: textIn(sealed, 'ciphertext'), nonce: textIn(sealed, 'nonce'), associatedData: textIn(sealed, 'associated_data') }, this.settings.apiV3Key);
    const certificate = new X509Certificate(pem);
    return { key: certificate.publicKey, from: Date.parse(certificate.validFrom), to: Date.parse(certificate.validTo) };
  }
}
