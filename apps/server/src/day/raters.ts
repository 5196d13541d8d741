import type { AppParts } from '../app-parts.ts';

type Parts = Pick<AppParts, 'storage' | 'chance' | 'inTurn'>;

const NAME = 'raters';

/** Random ids by participant: who is who in snapshots, known to nobody but this server. */
export type Raters = ReadonlyMap<string, string>;

export async function readRaters(
  board: string,
  { storage }: Pick<Parts, 'storage'>,
): Promise<Raters> {
  const text = await storage.readSealed(board, NAME);
  return new Map(text === null ? [] : (JSON.parse(text) as [string, string][]));
}

/** Gives a random id to each of these people who has none; it stays theirs on this board. */
export function nameRaters(
  board: string,
  participants: readonly string[],
  parts: Parts,
): Promise<void> {
  return changeRaters(board, parts, (raters) => {
    for (const participant of participants) {
      if (!raters.has(participant)) raters.set(participant, parts.chance.newId());
    }
  });
}

/** Forgets which random id is whose: of one person, or of everybody where it is null. */
export function forgetRaters(
  board: string,
  participant: string | null,
  parts: Pick<Parts, 'storage' | 'inTurn'>,
): Promise<void> {
  return changeRaters(board, parts, (raters) => {
    if (participant === null) raters.clear();
    else raters.delete(participant);
  });
}

function changeRaters(
  board: string,
  { storage, inTurn }: Pick<Parts, 'storage' | 'inTurn'>,
  change: (raters: Map<string, string>) => void,
): Promise<void> {
  return inTurn.run(`raters/${board}`, async () => {
    const before = [...(await readRaters(board, { storage }))];
    const raters = new Map(before);
    change(raters);
    const after = [...raters];
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    await storage.writeSealed(board, NAME, JSON.stringify(after));
  });
}
