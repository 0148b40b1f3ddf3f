export { checkPackage, type PackageReport } from './check/check-package.js';
export { WeappHost } from './host.js';
export type { WeappHostOptions } from './options.js';
export type { Page, SharedCard } from './page.js';
export { PixelView } from './pixels/pixel-view.js';
export { weappHosts } from './testing/weapp-hosts.js';
