/** Everything about the pretended WeChat that may differ from one company to the next. */
export interface SandboxConfig {
  /** Ids, codes and keys follow from it: the same seed gives the same sandbox. */
  seed: string;
  miniProgram: MiniProgramConfig;
  serviceAccount: ServiceAccountConfig;
  wecom: WecomConfig;
  pay: PayConfig;
  /** Whether both accounts are bound to one Open Platform account, which is what gives people a unionid. */
  openPlatform: boolean;
  /** Addresses that may call; null lets everybody in. */
  ipWhitelist: string[] | null;
  quotas: Record<string, QuotaConfig>;
  people: PersonSeed[];
  push: { timeoutMs: number; concurrency: number };
  keep: { calls: number; messages: number; chat: number; mails: number };
  log: { maskSecrets: boolean };
}

export interface AccountConfig {
  appid: string;
  secret: string;
  originalId: string;
  name: string;
  push: PushConfig;
  templates: TemplateConfig[];
}

export interface MiniProgramConfig extends AccountConfig {
  /** Where its H5 build is served. */
  url: string;
  homePage: string;
  /** The pages of the released version. */
  pages: string[];
  privacy: { contractName: string; declared: string[] };
  /** How many phone numbers have been paid for. */
  phoneNumberQuota: number;
  /** Short links are for e-commerce categories only. */
  shortLinks: boolean;
  plainLinks: PlainLinkRule[];
}

export interface ServiceAccountConfig extends AccountConfig {
  oauthDomains: string[];
  /** Mini-programs that its messages may open. */
  linkedMiniPrograms: string[];
}

export interface WecomConfig {
  corpid: string;
  corpName: string;
  agents: { agentid: number; name: string; secret: string }[];
}

/** The company's account at WeChat Pay, and how the platform treats it. */
export interface PayConfig {
  mchid: string;
  name: string;
  apiV3Key: string;
  /** Of the merchant's certificate; compared without regard to case. */
  merchantSerial: string;
  /** PEM of the certificate, or of its public key. */
  merchantCertificate: string;
  /**
   * What the platform signs with: its certificate; its public key, in which case there are no certificates to fetch;
   * or either, as during the change from one to the other.
   */
  mode: 'certificate' | 'public-key' | 'mixed';
  /** Where refunds are notified whose request names no address; null: nowhere. */
  refundNotifyUrl: string | null;
  /** How long a refund is PROCESSING, by the sandbox clock. */
  refundMs: number;
  /** How often a notification is preceded by one whose signature must be refused, 0…1. */
  probes: number;
  /** How long a notification waits for its answer. */
  timeoutMs: number;
  /** 60 makes an hour of the notification's schedule a minute. */
  timesFaster: number;
}

export interface PushConfig {
  url: string | null;
  token: string;
  encodingAESKey: string;
  mode: 'plain' | 'compatible' | 'safe';
  format: 'xml' | 'json';
}

export interface TemplateConfig {
  id: string;
  title: string;
  fields: TemplateField[];
  kind?: 'one-time' | 'long-term';
}

export interface TemplateField {
  key: string;
  name: string;
  /** The choices of an enum or const field. */
  values?: string[];
}

export interface PlainLinkRule {
  prefix: string;
  page: string;
}

export interface QuotaConfig {
  perDay?: number;
  perMinute?: number;
}

export interface PersonSeed {
  id: string;
  name: string;
  note: string;
  phone: string;
  wecomUserid?: string;
  follows?: boolean;
  /** false: the accounts cannot tell that it is the same person. */
  unionid?: boolean;
}

export type Overrides<T> = T extends readonly unknown[] ? T : T extends object ? { [K in keyof T]?: Overrides<T[K]> } : T;

/** Objects are merged, everything else (lists too) is replaced. */
export function withOverrides<T>(base: T, overrides: Overrides<T> | undefined): T {
  if (overrides === undefined) return base;
  if (!isPlain(base) || !isPlain(overrides)) return overrides as T;
  const merged: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(overrides)) merged[name] = withOverrides<unknown>(merged[name], value);
  return merged as T;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
