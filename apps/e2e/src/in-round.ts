import type { Locator, Page } from 'playwright-core';
import { apiClient, type CreatedBoard } from './api-client.ts';
import { t } from './words.ts';

/** What a round is about, as the server has frozen it. */
export interface OpenedRound {
  readonly id: string;
  readonly layer: 'today' | 'wanted';
  readonly stages: readonly string[];
  readonly actors: readonly string[];
  readonly progress: {
    readonly people: number;
    readonly started: number;
    readonly finished: number;
  };
}

/** What a round is to be about; everything on the board where nothing is named. */
interface RoundFields {
  readonly stages?: readonly string[];
  readonly actors?: readonly string[];
  readonly cells?: readonly Spot[];
  readonly question?: string;
}

type Spot = { readonly stage: string; readonly actor: string };

/** Whoever leads, by script: opens and ends rounds. */
export async function leader(url: string, board: CreatedBoard) {
  const api = apiClient(url);
  const { token } = await api.join({ key: board.keys.facilitator, name: 'Frida' });
  let count = 0;
  const command = async (fields: Record<string, unknown>): Promise<readonly OpenedRound[]> => {
    const answer = await api.command(board.board.id, token, { id: `lead-${++count}`, ...fields });
    return (answer.state as { rounds: OpenedRound[] }).rounds;
  };
  return {
    token,
    command,
    open: async (fields: RoundFields = {}) => {
      const round = (await command({ type: 'round.open', layer: 'today', ...fields })).at(-1);
      if (round === undefined) throw new Error('No round was opened.');
      return round;
    },
    close: (round: string) => command({ type: 'round.close', round }),
    reopen: (round: string) => command({ type: 'round.reopen', round }),
    reveal: (round: string) => command({ type: 'round.reveal', round }),
  };
}

/** The head over one's own picture: whose it is, and how far one has come. */
export function ownHead(page: Page): Locator {
  return page.getByRole('region', { name: t('own.title') });
}

/** The field that says what an actor does in a stage, in a list. */
export function answerField(page: Page, stage: string, actor: string): Locator {
  return page.locator(`[data-focus-key="placement:today/${stage}/${actor}"] select`);
}

/** Chooses a role in the menu that a drop has opened. */
export async function chooseRole(page: Page, role: 'leads' | 'none' | 'unknown' | 'funds') {
  const menu = page.getByRole('menu').first();
  await menu.getByRole('menuitemradio', { name: t(`role.${role}.long`) }).click();
  await menu.waitFor({ state: 'detached' });
  // The role is set once the menu has been seen to close: a picture later it stands there.
  await page.evaluate(() => {
    const picture = () =>
      new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
    return picture().then(picture);
  });
}

/** Everything that one has answered, as the picture on the screen says it: one line each. */
export async function pictureOf(page: Page): Promise<string[]> {
  const said = await page.locator('.own [data-focus-key^="placement:"]').evaluateAll((things) =>
    things.flatMap((thing) => {
      const key = thing.getAttribute('data-focus-key')?.replace('placement:', '') ?? '';
      const select = thing.querySelector('select');
      const role =
        select?.value ??
        thing.querySelector('.role-name, .answer-row__said')?.textContent?.trim() ??
        '';
      return role === '' ? [] : [`${key} ${role}`];
    }),
  );
  return said.sort();
}

/** Names of the databases that this browser keeps. */
export function databases(page: Page): Promise<string[]> {
  return page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name ?? '').sort(),
  );
}
