import { LIMITS } from '@samsyn/board';
import type { MessageKey } from '@samsyn/i18n';
import type { NewBoard } from '../../api/boards.ts';
import type { ChosenSnapshot } from '../../entry/chosen-snapshot.ts';

/** What the form holds while it is filled in. */
export interface BoardDraft {
  readonly title: string;
  readonly place: string;
  readonly region: string;
  readonly locale: 'sv' | 'en';
  readonly template: 'asf' | 'blank';
  /** Whether the cards of a snapshot come along. */
  readonly cards: boolean;
}

/** A form to begin with, filled from a snapshot where one was chosen. */
export function startDraft(locale: 'sv' | 'en', from: ChosenSnapshot | null): BoardDraft {
  return {
    title: from?.title ?? '',
    place: from?.place ?? '',
    region: from?.region ?? '',
    locale: from?.locale ?? locale,
    template: 'asf',
    cards: true,
  };
}

/** Why the form cannot be sent yet, by field. */
export function draftProblems(draft: BoardDraft): Partial<Record<keyof BoardDraft, MessageKey>> {
  const { title, place, region } = draft;
  return {
    ...(title.trim() === '' ? { title: 'pages.create.title.empty' } : {}),
    ...(title.length > LIMITS.title ? { title: 'pages.create.tooLong' } : {}),
    ...(place.length > LIMITS.name ? { place: 'pages.create.tooLong' } : {}),
    ...(region.length > LIMITS.name ? { region: 'pages.create.tooLong' } : {}),
  };
}

/** What is sent to the server. */
export function newBoardFrom(draft: BoardDraft, from: ChosenSnapshot | null): NewBoard {
  const { title, place, region, locale, template, cards } = draft;
  return {
    title: title.trim(),
    locale,
    ...(place.trim() === '' ? {} : { place: place.trim() }),
    ...(region.trim() === '' ? {} : { region: region.trim() }),
    ...(from === null ? { template } : { snapshot: from.content, ...(cards ? {} : { cards }) }),
  };
}
