import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const isH5 = process.env.TARO_ENV === 'h5';
const sharedSource = path.resolve(__dirname, '../../shared/src');

/** The H5 build is served by the server itself, so it speaks to its own origin; the package needs a full https address. */
const apiBase = isH5 ? '' : (process.env.TARO_APP_API_BASE ?? 'https://api.chudian.example');

/** The contract is written as ESM whose imports end in .js, while its sources are .ts. */
const resolveContract = { resolve: { extensionAlias: { '.js': ['.js', '.ts'] } } };

/** No style of ours overrides another file's: each word has its own class names. */
const anyOrder = { ignoreOrder: true };

/** Without this, every H5 page carries its own copy of Taro's components. */
const sharedVendors = {
  chunks: 'all' as const,
  maxInitialRequests: 10,
  cacheGroups: {
    default: false as const,
    vendors: { name: 'vendors', test: /[\\/]node_modules[\\/]/, minChunks: 2, priority: 10, reuseExistingChunk: true },
  },
};

export default defineConfig({
  projectName: 'chudian',
  date: '2026-11-01',
  designWidth: 750,
  deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  defineConstants: { API_BASE: JSON.stringify(apiBase) },
  alias: { '@chudian/shared': path.join(sharedSource, 'index.ts') },
  mini: {
    compile: { include: [sharedSource] },
    miniCssExtractPluginOption: anyOrder,
    webpackChain: (chain) => { chain.merge(resolveContract); },
  },
  h5: {
    publicPath: '/m/',
    router: { mode: 'hash' },
    compile: { include: [sharedSource] },
    miniCssExtractPluginOption: anyOrder,
    // Grows with the screen like a phone's, but not into a poster when the screen is wide.
    postcss: { pxtransform: { enable: true, config: { minRootSize: 16, maxRootSize: 24 } } },
    webpackChain: (chain) => {
      chain.merge(resolveContract);
      chain.optimization.splitChunks(sharedVendors);
    },
  },
});
