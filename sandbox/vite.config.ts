import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const SANDBOX = 'http://127.0.0.1:3100';
const page = (name: string): string => fileURLToPath(new URL(`pages/${name}/index.html`, import.meta.url));

/** The phone and the control page: two pages that share what is in `pages/common/`. */
export default defineConfig({
  root: fileURLToPath(new URL('pages', import.meta.url)),
  plugins: [react()],
  server: { proxy: { '/phone/api': SANDBOX, '/control/api': SANDBOX, '/open.weixin.qq.com': SANDBOX } },
  build: {
    outDir: '../dist/pages',
    emptyOutDir: true,
    rollupOptions: { input: { phone: page('phone'), control: page('control') } },
  },
});
