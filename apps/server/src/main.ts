import { fileURLToPath } from 'node:url';
import { readConfig, SettingError } from './config.ts';
import { demoGreeting, openDemo } from './demo.ts';
import { greeting, linkOrigin } from './greeting.ts';
import { buildServer, type Server } from './server.ts';
import { startProblem } from './start-problem.ts';

/** How long an orderly end may take before the process ends anyway. */
const PATIENCE_MS = 8000;

// The data folder holds the secret that signs tokens, and what people have said in confidence.
process.umask(0o077);
await main();

async function main(): Promise<void> {
  try {
    const config = readConfig(process.env);
    const server = await buildServer({
      config,
      workerFile: new URL('./storage-worker.js', import.meta.url),
      analysisWorkerFile: new URL('./analysis-worker.js', import.meta.url),
      exportWorkerFile: new URL('./export-worker.js', import.meta.url),
      webDist: fileURLToPath(new URL('../../web/dist/', import.meta.url)),
    });
    endOnSignals(server);
    await server.listen();
    console.log(greeting(config, server.port));
    if (process.argv.includes('--demo')) {
      const demo = await openDemo(server.storage);
      console.log(demoGreeting(demo, linkOrigin(config, server.port)));
    }
  } catch (error) {
    console.error(startProblem(error));
    process.exit(error instanceof SettingError ? 2 : 1);
  }
}

function endOnSignals(server: Server): void {
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    await server.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      end().catch((error: unknown) => {
        console.error(startProblem(error));
        process.exit(1);
      });
    });
  }
}
