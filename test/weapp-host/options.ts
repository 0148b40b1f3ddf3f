import { countingCodes } from './login-codes.js';
import type { NetworkOptions } from './network-rules.js';
import type { PrivacyOptions } from './privacy.js';
import type { Stub } from './wx/answers.js';

export interface WeappHostOptions {
  /** The folder that `taro build --type weapp` wrote. */
  dist: string;
  /** By API name; the answers of open-type buttons, such as getPhoneNumber, are among them. */
  stubs?: Record<string, Stub>;
  domains?: string[] | null;
  rewrite?: Record<string, string>;
  privacy?: Partial<PrivacyOptions>;
  /** Gives the code of each wx.login; a test against the sandbox gets real ones from there. */
  loginCode?: () => string | Promise<string>;
  /** Differences from an ordinary phone. */
  system?: Record<string, unknown>;
  appId?: string;
  envVersion?: 'develop' | 'trial' | 'release';
}

export type CompleteOptions = Required<Omit<WeappHostOptions, 'privacy'>> & { privacy: PrivacyOptions } & NetworkOptions;

const ORDINARY_PHONE = {
  brand: 'iPhone',
  model: 'iPhone 12',
  pixelRatio: 3,
  screenWidth: 390,
  screenHeight: 844,
  windowWidth: 390,
  windowHeight: 753,
  statusBarHeight: 47,
  language: 'zh_CN',
  version: '8.0.50',
  system: 'iOS 16.0',
  platform: 'ios',
  SDKVersion: '3.7.0',
  safeArea: { left: 0, right: 390, top: 47, bottom: 810, width: 390, height: 763 },
};

export function completeOptions(options: WeappHostOptions): CompleteOptions {
  return {
    stubs: {},
    domains: null,
    rewrite: {},
    loginCode: countingCodes(),
    appId: 'touristappid',
    envVersion: 'release',
    ...options,
    privacy: { declared: null, agreed: false, agreesToPopup: () => true, ...options.privacy },
    system: { ...ORDINARY_PHONE, ...options.system },
  };
}
