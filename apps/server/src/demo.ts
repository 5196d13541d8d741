import { demoWorkshop } from '@samsyn/templates';
import type { AppParts } from './app-parts.ts';
import { systemChance } from './auth/chance.ts';
import { hashSecret, makeKey } from './auth/keys.ts';
import { createBoard } from './boards/create-board.ts';
import type { BoardRecord, Storage } from './storage/storage.ts';

const SETTING = 'demo-board';

export interface Demo {
  readonly board: BoardRecord;
  /** New at every start: keys are not kept, so old ones cannot be shown again. */
  readonly facilitatorKey: string;
}

type Parts = Pick<AppParts, 'storage' | 'chance' | 'now'>;

/** The board with the invented workshop: the one of an earlier start, or a new one. */
export async function openDemo(storage: Storage): Promise<Demo> {
  const parts: Parts = { storage, chance: systemChance, now: Date.now };
  const board = (await earlierDemo(storage)) ?? (await newDemo(parts));
  const facilitatorKey = makeKey(board.id, parts.chance);
  const facilitator = { ...board.keys.facilitator, hash: hashSecret(facilitatorKey) };
  const renewed = { ...board, keys: { ...board.keys, facilitator } };
  await storage.writeBoard(renewed);
  return { board: renewed, facilitatorKey };
}

async function earlierDemo(storage: Storage): Promise<BoardRecord | null> {
  const id = await storage.readSetting(SETTING);
  return id === null ? null : storage.readBoard(id);
}

async function newDemo(parts: Parts): Promise<BoardRecord> {
  const { template, board, people } = demoWorkshop('sv');
  const { record } = await createBoard(
    { template, board, programme: '', rehearsal: false, source: null },
    parts,
  );
  for (const person of people) {
    await parts.storage.writeParticipant(record.id, {
      ...person,
      // Nobody has this secret: the invented people cannot be taken over.
      secretHash: hashSecret(parts.chance.bytes(24).toString('hex')),
      role: 'participant',
      joinedAt: record.createdAt,
      removed: false,
    });
  }
  await parts.storage.writeSetting(SETTING, record.id);
  return record;
}

/** What is printed about the demo: a link for the one who leads, and one for the others. */
export function demoGreeting({ board, facilitatorKey }: Demo, origin: string): string {
  return [
    '  Demo, an invented workshop:',
    `    Lead it:   ${origin}/b/${board.id}#k=${facilitatorKey}`,
    `    Take part: ${origin}/j/${board.code}`,
    '',
  ].join('\n');
}
