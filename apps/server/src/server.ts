import { openAnalyst } from './analysis/analyst.ts';
import { buildApp } from './app.ts';
import type { SamsynApp } from './app-parts.ts';
import { systemChance } from './auth/chance.ts';
import { createDoorkeeper } from './auth/doorkeeper.ts';
import { openTokens } from './auth/tokens.ts';
import { noteBackup } from './backup/last-backup.ts';
import { InTurn } from './boards/in-turn.ts';
import type { Config } from './config.ts';
import { openExports } from './exports/make-export.ts';
import { openLog } from './log.ts';
import { type Control, openControl } from './operate/control-server.ts';
import { createRoomHub } from './rooms/create-room-hub.ts';
import type { RoomHub } from './rooms/room-hub.ts';
import { openStorage } from './storage/open-storage.ts';
import type { Storage } from './storage/storage.ts';

export interface Server {
  readonly app: SamsynApp;
  readonly hub: RoomHub;
  readonly storage: Storage;
  /** The port it listens on, or 0 before. */
  readonly port: number;
  /** Listens; rejects as Node does when the port is taken. */
  listen(): Promise<void>;
  /** Takes nothing new, stores what is left, ends all connections. */
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly config: Config;
  /** The workers of the storage, of the analyses and of the files that are made. */
  readonly workerFile: URL;
  readonly analysisWorkerFile: URL;
  readonly exportWorkerFile: URL;
  /** The built web app, where the configuration names none. */
  readonly webDist: string;
}

/** Everything together: storage, live rooms and HTTP on one port. */
export async function buildServer(options: ServerOptions): Promise<Server> {
  const { config, workerFile, analysisWorkerFile, exportWorkerFile, webDist } = options;
  const log = openLog(config.logLevel);
  const { dataDir, databaseUrl } = config;
  const report = (message: string): void => log.warn(message);
  const storage = await openStorage({ dataDir, databaseUrl, workerFile, report });
  const now = Date.now;
  const tokens = await openTokens(storage, systemChance, now);
  const doorkeeper = createDoorkeeper(storage, tokens);
  const hub = createRoomHub({ storage, doorkeeper, log, now, publicUrl: config.publicUrl });
  const inTurn = new InTurn();
  const app = await buildApp({
    config,
    storage,
    hub,
    tokens,
    doorkeeper,
    chance: systemChance,
    now,
    inTurn,
    analyst: openAnalyst(() => analysisWorkerFile),
    exports: openExports(() => exportWorkerFile),
    webDist: config.webDist ?? webDist,
    logger: log,
  });
  hub.attach(app.server);
  let control: Control | null = null;
  return {
    app,
    hub,
    storage,
    get port() {
      const address = app.server.address();
      return typeof address === 'object' ? (address?.port ?? 0) : 0;
    },
    listen: async () => {
      await app.listen({ port: config.port, host: config.host });
      const backedUp = (beganAt: string) => noteBackup(beganAt, storage);
      const parts = { storage, hub, chance: systemChance, now, inTurn, dataDir, log, backedUp };
      control = await openControl(parts);
    },
    close: async () => {
      // From here on nobody new is taken; those who are here are told to come back.
      app.server.close();
      await control?.close();
      await hub.close();
      await app.close();
      await storage.close();
    },
  };
}
