import { createPrivateKey, createPublicKey } from 'node:crypto';

/** The company's account at WeChat Pay. */
export interface PaySettings {
  mchid: string;
  apiV3Key: string;
  /** PEM. */
  privateKey: string;
  /** Of the merchant's certificate. */
  serial: string;
  /** Newer merchants have it instead of the platform's certificates. */
  publicKey: { id: string; pem: string } | null;
  notifyUrl: string;
}

type Settings = Record<string, string | undefined>;

const NAMES = ['WECHAT_PAY_APIV3_KEY', 'WECHAT_PAY_PRIVATE_KEY', 'WECHAT_PAY_SERIAL'] as const;
/** Says that there is no WeChat Pay where the demo would fill the gap. */
const OFF = 'off';

/** Null for a company without WeChat Pay. */
export function paySettingsOf(get: (name: string) => string, publicUrl: string): PaySettings | null {
  const mchid = get('WECHAT_PAY_MCHID');
  if (!mchid || mchid === OFF) return null;
  const id = get('WECHAT_PAY_PUBLIC_KEY_ID');
  return {
    mchid, apiV3Key: get('WECHAT_PAY_APIV3_KEY'), privateKey: pemOf(get('WECHAT_PAY_PRIVATE_KEY')), serial: get('WECHAT_PAY_SERIAL').toUpperCase(),
    publicKey: id && id !== OFF ? { id, pem: pemOf(get('WECHAT_PAY_PUBLIC_KEY')) } : null,
    notifyUrl: `${(get('WECHAT_PAY_NOTIFY_BASE') || publicUrl).replace(/\/$/, '')}/wechat/pay/notifications`,
  };
}

export function payProblemsOf(settings: Settings): string[] {
  if (!settings.WECHAT_PAY_MCHID || settings.WECHAT_PAY_MCHID === OFF) return [];
  const problems = NAMES.filter((name) => !settings[name]).map((name) => `${name} is missing, and WECHAT_PAY_MCHID is there.`);
  if (settings.WECHAT_PAY_APIV3_KEY && Buffer.byteLength(settings.WECHAT_PAY_APIV3_KEY) !== 32) problems.push('WECHAT_PAY_APIV3_KEY must have 32 characters.');
  if (settings.WECHAT_PAY_PRIVATE_KEY && !isKey(() => createPrivateKey(pemOf(settings.WECHAT_PAY_PRIVATE_KEY!)))) problems.push('WECHAT_PAY_PRIVATE_KEY must be a private key in PEM.');
  const id = settings.WECHAT_PAY_PUBLIC_KEY_ID;
  if (id && id !== OFF && !isKey(() => createPublicKey(pemOf(settings.WECHAT_PAY_PUBLIC_KEY ?? '')))) problems.push('WECHAT_PAY_PUBLIC_KEY must be a public key in PEM.');
  return problems;
}

/** One line of an environment holds a whole PEM with `\n` in it. */
const pemOf = (text: string): string => text.replace(/\\n/g, '\n');

function isKey(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
