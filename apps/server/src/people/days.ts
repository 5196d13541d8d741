import type { WorkshopState } from '@samsyn/workshop';
import type { Stay } from '../storage/storage.ts';

const DATE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** The date where workshops are held, such as `2026-04-13`. */
export function swedishDay(at: string | number): string {
  return DATE.format(new Date(at));
}

/**
 * When each day ended: when the last step of its agenda that was opened was closed. A day on which a
 * step is still open, or on which none was closed, has no end.
 */
export function dayEnds({ agenda, step }: Pick<WorkshopState, 'agenda' | 'step'>) {
  const ends = new Map<string, string>();
  for (const { closedAt } of agenda) {
    if (closedAt === undefined) continue;
    const day = swedishDay(closedAt);
    if ((ends.get(day) ?? '') < closedAt) ends.set(day, closedAt);
  }
  const openedAt = agenda.find(({ id }) => id === step)?.openedAt;
  if (openedAt !== undefined) ends.delete(swedishDay(openedAt));
  return ends;
}

/** A stay without what came after its day had ended, or after a moment; nothing where nothing is left. */
export function withinDay(
  { from, to }: Stay,
  ends: ReadonlyMap<string, string>,
  until?: string,
): Stay[] {
  const [last = to] = [to, ends.get(swedishDay(from)) ?? to, until ?? to].sort();
  return last <= from ? [] : [{ from, to: last }];
}
