import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the server answers during `vite dev`. */
const SERVER = 'http://localhost:3000';

export default defineConfig({
  plugins: [react()],
  build: {
    // `light-dark()`, popovers and native dialogs are used as they are: browsers from 2024 on.
    target: ['chrome123', 'firefox125', 'safari17.5'],
    // The page's policy allows no data: addresses, so nothing may be inlined.
    assetsInlineLimit: 0,
    sourcemap: true,
    // The size of what a participant downloads is checked from it.
    manifest: true,
  },
  server: {
    proxy: {
      '/api': SERVER,
      '/schemas': SERVER,
      '/sync': { target: SERVER.replace('http', 'ws'), ws: true },
    },
  },
});
