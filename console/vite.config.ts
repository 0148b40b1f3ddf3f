import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const SERVER = 'http://127.0.0.1:3000';

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  resolve: {
    alias: { '@chudian/shared': fileURLToPath(new URL('../shared/src/index.ts', import.meta.url)) },
  },
  server: { port: 4300, proxy: { '/api': SERVER } },
  // antd and echarts are each one library that cannot usefully be cut further; pages are split by route.
  build: { chunkSizeWarningLimit: 1200 },
});
