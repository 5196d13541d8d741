// Hocuspocus with its defaults. Unless BENCH_IN_MEMORY is set it stores
// whole documents as files, through its own hooks.
import { mkdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Server } from '@hocuspocus/server';
import * as Y from 'yjs';

const folder = process.env.BENCH_IN_MEMORY ? undefined : process.env.BENCH_DATA_DIR;
const pathOf = (name) => join(folder, `${encodeURIComponent(name)}.bin`);
if (folder !== undefined) mkdirSync(folder, { recursive: true });
const stored =
  folder === undefined
    ? {}
    : {
        onLoadDocument: async ({ documentName, document }) => {
          const state = await readFile(pathOf(documentName)).catch(() => null);
          if (state !== null) Y.applyUpdate(document, state);
        },
        onStoreDocument: async ({ documentName, document }) => {
          await writeFile(pathOf(documentName), Y.encodeStateAsUpdate(document));
        },
      };
await new Server({
  port: Number(process.env.PORT),
  address: '127.0.0.1',
  quiet: true,
  ...stored,
}).listen();
