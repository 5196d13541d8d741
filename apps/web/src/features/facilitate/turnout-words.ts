import type { Translator } from '@samsyn/i18n';
import type { WorkshopState } from '@samsyn/workshop';

/** How far the room has come with what is open, or that it rests; empty when there is nothing to say. */
export function turnoutWords(day: WorkshopState, t: Translator): string {
  if (day.paused !== null) return t('day.paused');
  const isOpen = ({ status }: { readonly status: string }): boolean => status === 'open';
  const progress = day.rounds.find(isOpen)?.progress;
  if (progress !== undefined && progress.people > 0)
    return t('day.round.progress', { ...progress });
  const turnout = (day.surveys.find(isOpen) ?? day.votes.find(isOpen))?.turnout;
  if (turnout === undefined || turnout.people === 0) return '';
  return t('day.turnout', { ...turnout });
}
