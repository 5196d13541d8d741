import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { appCopy } from './app-copy.ts';
import { boardHtml } from './board-html.ts';
import { compiledTexts } from './compiled-texts.ts';
import { plainLogging, SHARED_CHUNKS } from './first-load.ts';

/** Where the server answers during `vite dev`. */
const SERVER = 'http://localhost:3000';

export default defineConfig({
  plugins: [react(), compiledTexts(), plainLogging(), boardHtml(), appCopy(), compressedCopies()],
  build: {
    // `light-dark()`, popovers and native dialogs are used as they are: browsers from 2024 on.
    target: ['chrome123', 'firefox125', 'safari17.5'],
    // The page's policy allows no data: addresses for fonts and scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    // The size of what a participant downloads is checked from it.
    manifest: true,
    // The licences of everything that is in the page ask to be shown with it.
    license: { fileName: 'licences.md' },
    rolldownOptions: { output: { codeSplitting: { groups: SHARED_CHUNKS } } },
  },
  server: {
    proxy: {
      '/api': SERVER,
      '/schemas': SERVER,
      '/sync': { target: SERVER.replace('http', 'ws'), ws: true },
    },
  },
});

/**
 * Writes a brotli and a gzip copy beside every text file. Twenty people who join at once over a
 * conference room's wifi get a third of the bytes, and the server compresses nothing meanwhile.
 */
function compressedCopies(): Plugin {
  let folder = '';
  return {
    name: 'compressed-copies',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    closeBundle: () => {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|svg|html)$/.test(name)) continue;
        const content = readFileSync(join(folder, name));
        if (content.length < 1024) continue;
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content));
        writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
      }
    },
  };
}
