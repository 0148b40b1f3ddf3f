/// <reference types="@tarojs/taro" />
declare module '*.scss';

/** Where the API lives: empty in H5 (same origin), a full https address in the package. Set at build time. */
declare const API_BASE: string;

/** What Taro does not offer, or not as a promise; see `src/platform`. */
declare const wx: {
  getPrivacySetting?: (options: { success: (setting: { needAuthorization: boolean }) => void; fail: (failure: unknown) => void }) => void;
  openPrivacyContract?: (options: { fail: () => void }) => void;
  openOfficialAccountProfile?: (options: { username: string; fail: () => void }) => void;
};
