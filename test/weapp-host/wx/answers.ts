import { Refused } from '../errors.js';
import type { WeappHost } from '../host.js';

export type Options = Record<string, unknown>;

/** What stands in for an asynchronous API: gives the result, or throws a refusal. */
export type Stub = (options: Options) => unknown;

const refuse = (errMsg: string): never => {
  throw new Refused(errMsg, 3);
};

const nothing: Stub = () => ({});

/** The asynchronous APIs that answer by themselves. A test replaces any of them by name. */
export function builtInAnswers(host: WeappHost): Record<string, Stub> {
  return {
    ...personAnswers(host),
    ...screenAnswers(host),
    ...storageAnswers(host),
    ...navigationAnswers(host),
    ...privacyAnswers(host),
    checkSession: nothing,
    getNetworkType: () => ({ networkType: 'wifi' }),
    getSystemInfo: () => host.system,
    getSetting: () => ({ authSetting: {} }),
    makePhoneCall: nothing,
    previewImage: nothing,
    openOfficialAccountProfile: nothing,
    getImageInfo: () => ({ width: 100, height: 100, path: 'wxfile://tmp.png', type: 'png', orientation: 'up' }),
  };
}

function personAnswers(host: WeappHost): Record<string, Stub> {
  return {
    login: async () => ({ code: await host.loginCodes.next() }),
    scanCode: () => refuse('scanCode:fail cancel'),
    getPhoneNumber: () => refuse('getPhoneNumber:fail user deny'),
    requestSubscribeMessage: ({ tmplIds = [] }) => Object.fromEntries((tmplIds as string[]).map((id) => [id, 'accept'])),
    requestPayment: () => refuse('requestPayment:fail cancel'),
    showModal: () => ({ confirm: true, cancel: false }),
    showActionSheet: () => ({ tapIndex: 0 }),
  };
}

function screenAnswers(host: WeappHost): Record<string, Stub> {
  const { state } = host;
  return {
    showToast: ({ title, duration = 1500 }) => {
      state.toast = String(title);
      host.scheduler.later(() => (state.toast = null), Number(duration));
    },
    hideToast: () => void (state.toast = null),
    showLoading: ({ title }) => void (state.loading = String(title)),
    hideLoading: () => void (state.loading = null),
    setNavigationBarTitle: ({ title }) => void (host.page().title = String(title)),
    setNavigationBarColor: nothing,
    stopPullDownRefresh: nothing,
    pageScrollTo: nothing,
    hideHomeButton: nothing,
    showShareMenu: nothing,
    hideShareMenu: nothing,
    vibrateShort: nothing,
    hideKeyboard: nothing,
  };
}

function storageAnswers({ state }: WeappHost): Record<string, Stub> {
  return {
    setStorage: ({ key, data }) => void state.storage.set(String(key), data),
    getStorage: ({ key }) => (state.storage.has(String(key)) ? { data: state.storage.get(String(key)) } : refuse('getStorage:fail data not found')),
    removeStorage: ({ key }) => void state.storage.delete(String(key)),
    clearStorage: () => state.storage.clear(),
    setClipboardData: ({ data }) => void (state.clipboard = String(data)),
    getClipboardData: () => ({ data: state.clipboard }),
  };
}

function navigationAnswers({ router, state }: WeappHost): Record<string, Stub> {
  return {
    navigateTo: ({ url, events }) => router.navigateTo(String(url), events as Parameters<typeof router.navigateTo>[1]),
    redirectTo: ({ url }) => router.redirectTo(String(url)),
    reLaunch: ({ url }) => router.reLaunch(String(url)),
    switchTab: ({ url }) => router.switchTab(String(url)),
    navigateBack: ({ delta = 1 }) => router.navigateBack(Number(delta)),
    exitMiniProgram: () => void (state.hasExited = true),
  };
}

function privacyAnswers({ privacy }: WeappHost): Record<string, Stub> {
  return {
    getPrivacySetting: () => ({ needAuthorization: !privacy.hasAgreed, privacyContractName: '《小程序隐私保护指引》' }),
    requirePrivacyAuthorize: nothing,
    openPrivacyContract: nothing,
  };
}
