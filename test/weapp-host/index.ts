export { checkPackage, type PackageReport } from './check/check-package.js';
export { WeappHost } from './host.js';
export type { WeappHostOptions } from './options.js';
export type { Page, SharedCard } from './page.js';
export { PixelView } from './pixels/pixel-view.js';
export { SandboxPhone } from './testing/sandbox-phone.js';
export { builtMiniProgram, declaredPrivacy, PRODUCT_API } from './testing/taro-build.js';
export { weappHosts } from './testing/weapp-hosts.js';
