import { readSnapshot, type Snapshot } from '@samsyn/snapshot';
import type { Download, Locator, Page } from 'playwright-core';
import { apiClient } from './api-client.ts';
import { t } from './words.ts';

/** What people do with snapshots, found by name as they would find it. */

/** Drops a file on the page as from the desktop. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], fileName, { type: 'application/json' }));
      return data;
    },
    [name, text] as const,
  );
  const target = page.locator('.snapshot-drop');
  await target.dispatchEvent('dragover', { dataTransfer });
  await page.getByText(t('pages.file.drop')).waitFor();
  await target.dispatchEvent('drop', { dataTransfer });
}

/** Chooses a file with a button, as from the dialog of the system. */
export function chooseFile(page: Page, button: string, name: string, text: string): Promise<void> {
  return page
    .getByLabel(button)
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

export async function openMenuItem(page: Page, word: string): Promise<void> {
  await page.getByRole('button', { name: t('board.menu'), exact: true }).click();
  await page.getByRole('menuitem', { name: word }).click();
}

export async function openHistory(page: Page): Promise<Locator> {
  await openMenuItem(page, t('board.menu.snapshots'));
  const dialog = page.getByRole('dialog', { name: t('pages.snapshots.title') });
  await dialog.waitFor();
  return dialog;
}

/** Keeps the board as it is under a name, with the history open. */
export async function takeNamed(dialog: Locator, label: string): Promise<void> {
  await dialog.getByLabel(new RegExp(`^${t('pages.snapshots.label')}`)).fill(label);
  await dialog.getByRole('button', { name: t('pages.snapshots.take') }).click();
  await entryOf(dialog, label).waitFor();
}

/** The line of the history that is called so. */
export function entryOf(dialog: Locator, label: string): Locator {
  return dialog.locator('.history__time').filter({ hasText: label }).first();
}

/** Answers yes to *Återställ tavlan?*, and waits until the way back is offered. */
export async function confirmRestore(page: Page, history: Locator): Promise<void> {
  const question = page.getByRole('dialog', { name: t('pages.history.restore.title') });
  await question.getByRole('button', { name: t('pages.history.restore.do') }).click();
  await question.waitFor({ state: 'detached' });
  await history.getByRole('button', { name: t('pages.history.undo') }).waitFor();
}

export async function readBytes(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export async function readDownload(download: Download): Promise<string> {
  return (await readBytes(download)).toString('utf8');
}

export function snapshotIn(text: string): Snapshot {
  const read = readSnapshot(text);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.snapshot;
}

/** What is left of a snapshot when it is not asked when, of which board and as which it was taken. */
export function saidIn(snapshot: Snapshot): object {
  const {
    $schema: _schema,
    id: _id,
    takenAt: _at,
    label: _label,
    trigger: _why,
    ...rest
  } = snapshot;
  const { id: _board, ...board } = rest.board;
  return { ...rest, board };
}

/** The board that this browser is on, as it remembers it: with the links that it knows. */
export function keptBoard(
  page: Page,
): Promise<{ readonly id: string; readonly keys: Readonly<Record<string, string>> }> {
  return page.evaluate(() => {
    const id = location.pathname.split('/')[2];
    const boards = JSON.parse(localStorage.getItem('samsyn.boards') ?? '[]');
    return boards.find((board: { readonly id: string }) => board.id === id);
  });
}

/** The board that is open, as a script with the facilitator's link reads it. */
export async function boardNow(page: Page, url: string): Promise<Snapshot> {
  const { id, keys } = await keptBoard(page);
  const api = apiClient(url);
  const { token } = await api.join({ key: keys.facilitator });
  return api.get(`/boards/${id}/export/snapshot.json`, token);
}
