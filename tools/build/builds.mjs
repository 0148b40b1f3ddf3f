/**
 * Everything that is built: from which sources, into which folder, and what must be there before. In the order in
 * which to begin, the longest first. Bundlers read the contract's sources; what runs in Node reads its build.
 */
export const BUILDS = [
  { name: 'h5', workspace: 'miniprogram', script: 'build:h5', title: '小程序 H5 · mini-program (H5)', sources: ['miniprogram', 'shared/src'], output: 'miniprogram/dist/h5' },
  { name: 'shared', workspace: 'shared', script: 'build', title: '契约 · contract', sources: ['shared'], output: 'shared/dist' },
  { name: 'server', workspace: 'server', script: 'build', title: '服务端 · server', sources: ['server', 'shared/src'], output: 'server/dist', needs: ['shared'] },
  { name: 'console', workspace: 'console', script: 'build', title: '控制台 · console', sources: ['console', 'shared/src'], output: 'console/dist' },
  { name: 'sandbox', workspace: 'sandbox', script: 'build', title: '微信沙箱 · WeChat sandbox', sources: ['sandbox'], output: 'sandbox/dist' },
  { name: 'weapp', workspace: 'miniprogram', script: 'build:weapp', title: '小程序包 · mini-program (WeChat)', sources: ['miniprogram', 'shared/src'], output: 'miniprogram/dist/weapp', settings: ['TARO_APP_API_BASE'] },
];

/** What the demo runs on, and the browser tests. The WeChat package is not part of either: its tests build it themselves. */
export const DEMO_BUILDS = BUILDS.filter(({ name }) => name !== 'weapp');
